#!/usr/bin/env bash
# Serves a fast, unoptimised build on 127.0.0.1:3000 and builds again whenever a source file changes. The server
# that runs stays until the new one is built.
source "$(dirname "$0")/lib.sh"

database=${HAVRE_DATABASE_URL:-sqlite:data/havre.db}
address=${HAVRE_ADDR:-127.0.0.1:3000}
sources=(domain store app frontend server locales style public Cargo.toml Cargo.lock)
seen=$(mktemp)
server=""

stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$server" ] || wait "$server" 2>/dev/null || true
    server=""
}
trap 'stop; rm -f "$seen" "$HAVRE_STEPS"' EXIT
trap 'exit 0' INT TERM

changed() { [ -n "$(find "${sources[@]}" -newer "$seen" -type f -print -quit)" ]; }

build() {
    touch "$seen"
    scripts/site.sh --dev && step "Compile the server (dev)" cargo build --quiet -p server
}

serve() {
    stop
    mkdir -p data
    target/debug/havre demo --database-url "$database"
    target/debug/havre serve --addr "$address" --database-url "$database" &
    server=$!
}

step "Check what the machine has" scripts/prerequisites.sh
step "Install the build tools" scripts/tools.sh
while :; do
    if build; then serve || say "The server did not start"; else say "Waiting for a change that compiles"; fi
    until changed; do sleep 0.5; done
done
