# shellcheck shell=bash
# What every script shares: the root folder, announcing and timing a step, stamps that make a repeated
# step cost nothing, and installing a Debian package. Sourced, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
export PATH="$ROOT/target/tools/bin:$PATH:${CARGO_HOME:-${HOME:-}/.cargo}/bin"
STAMPS="$ROOT/target/.stamps"
export CARGO_TARGET_DIR="$ROOT/target"
export BINARY="$ROOT/target/release/havre"
mkdir -p "$STAMPS"

# Times of the steps. The outermost script owns the list and prints it when it ends; inner ones add to it.
if [ -z "${HAVRE_STEPS:-}" ]; then
    HAVRE_STEPS=$(mktemp)
    export HAVRE_STEPS
    trap summary EXIT
fi

say() { printf '\n▸ %s\n' "$*"; }

# One clear line, then the end.
fail() {
    printf '✗ %s\n' "$*" >&2
    exit 1
}

seconds_since() { # milliseconds → "12.3 s"
    local spent=$(($(milliseconds) - $1))
    printf '%d.%d s' $((spent / 1000)) $((spent % 1000 / 100))
}

milliseconds() { printf '%s' $((${EPOCHREALTIME/[.,]/} / 1000)); }

# step "name" command…: says what is done and how long it took. The command is a program or a script of its
# own, not a function of several lines: inside `if` a function would go on after a failure.
step() {
    local name=$1 start status=0 spent
    shift
    start=$(milliseconds)
    say "$name"
    "$@" || status=$?
    spent=$(seconds_since "$start")
    if [ "$status" = 0 ]; then
        printf '  %s: %s\n' "$name" "$spent"
    else
        printf '✗ %s: failed after %s\n' "$name" "$spent" >&2
    fi
    printf '%s\t%s\t%s\n' "$name" "$spent" "$status" >>"$HAVRE_STEPS"
    return "$status"
}

summary() {
    local name spent status mark
    [ -s "$HAVRE_STEPS" ] && printf '\n'
    while IFS=$'\t' read -r name spent status; do
        mark=✓
        [ "$status" = 0 ] || mark=✗
        printf '  %s %10s  %s\n' "$mark" "$spent" "$name"
    done <"$HAVRE_STEPS"
    rm -f "$HAVRE_STEPS"
}

# fingerprint path…: one hash over the content of the files, and of everything below the folders.
fingerprint() {
    find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0r sha256sum | sha256sum | cut -d' ' -f1
}

# fresh NAME HASH: was the step NAME already done for this very content? stamp NAME HASH: it is now.
fresh() { [ "$(cat "$STAMPS/$1" 2>/dev/null)" = "$2" ]; }
stamp() { printf '%s' "$2" >"$STAMPS/$1"; }

# put SOURCE TARGET: copies only when the content differs, so that what is built from TARGET is not built again.
put() {
    cmp -s "$1" "$2" && return
    mkdir -p "$(dirname "$2")"
    cp "$1" "$2"
}

# version_at_least 20 v22.1.0
version_at_least() { [ "$(printf '%s\n%s\n' "$1" "${2#v}" | sort -V | head -n1)" = "$1" ]; }

# Version of a crate in Cargo.lock.
locked() {
    awk -v crate="$1" '$1 == "name" { name = $3 } $1 == "version" && name == "\"" crate "\"" { gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# debian PURPOSE package…: installs Debian packages that are missing; where that cannot be, says what to install.
debian() {
    local purpose=$1 missing=() package
    shift
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    command -v apt-get >/dev/null || fail "$purpose: please install ${missing[*]} (the names are Debian's)"
    as_root true 2>/dev/null || fail "$purpose: please run: sudo apt-get install ${missing[*]}"
    printf '  installing %s\n' "${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null 2>&1 && return
    as_root apt-get update -q >/dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null ||
        fail "$purpose: Debian's ${missing[*]} could not be installed"
}

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'; }
