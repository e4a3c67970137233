#!/usr/bin/env bash
# A PostgreSQL server to throw away, for the tests of the second engine: own folder, own port on loopback, no
# password, no care for durability. Installs Debian's server when there is none.
#   scripts/postgres.sh start FOLDER   prints its address for HAVRE_TEST_POSTGRES
#   scripts/postgres.sh stop FOLDER    stops it and removes the folder
source "$(dirname "$0")/lib.sh"

action=${1:-} folder=${2:-}
[ -n "$folder" ] || fail "usage: scripts/postgres.sh start|stop FOLDER"

programs() { # the newest version installed
    local bin
    bin=$(find /usr/lib/postgresql/*/bin -name initdb 2>/dev/null | sort -V | tail -n1)
    [ -n "$bin" ] || bin=$(command -v initdb || true)
    [ -n "$bin" ] && dirname "$bin"
}

# PostgreSQL refuses to run as root: borrow another account, made when there is none.
account() {
    if id postgres >/dev/null 2>&1; then
        echo postgres
    else
        id havre-pg >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin havre-pg
        echo havre-pg
    fi
}

unprivileged() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u "$(account)" -- "$@")
    else
        "$@"
    fi
}

start() {
    local bin port
    bin=$(programs) || { debian "PostgreSQL, for the tests of the second engine" postgresql >&2 && bin=$(programs); }
    mkdir -p "$folder"
    [ "$(id -u)" != 0 ] || chown "$(account)" "$folder"
    unprivileged "$bin/initdb" --pgdata "$folder/data" --username havre --auth trust --encoding UTF8 \
        --locale C.UTF-8 --no-sync >"$folder.log" 2>&1 || { cat "$folder.log" >&2 && fail "initdb failed"; }
    port=$(free_port)
    unprivileged "$bin/pg_ctl" --pgdata "$folder/data" --log "$folder/data/server.log" --wait --silent --options \
        "-c listen_addresses=127.0.0.1 -p $port -k $folder -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" \
        start >&2 || { cat "$folder/data/server.log" >&2 && fail "PostgreSQL did not start"; }
    echo "postgres://havre@127.0.0.1:$port/postgres"
}

stop() {
    [ ! -e "$folder/data/postmaster.pid" ] ||
        unprivileged "$(programs)/pg_ctl" --pgdata "$folder/data" --mode immediate --wait --silent stop >&2 || true
    rm -rf "$folder" "$folder.log"
}

case $action in
start | stop) "$action" ;;
*) fail "usage: scripts/postgres.sh start|stop FOLDER" ;;
esac
