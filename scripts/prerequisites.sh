#!/usr/bin/env bash
# Checks what must be on the machine before anything is built, and names all that is missing, one line each.
# Adds to Rust what a minimal installation lacks: the wasm target, the formatter and the linter.
source "$(dirname "$0")/lib.sh"

lacking=0
lacks() {
    printf '✗ %s\n' "$*" >&2
    lacking=1
}

rust=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
if command -v cargo >/dev/null && command -v rustc >/dev/null; then
    have=$(rustc --version | cut -d' ' -f2)
    version_at_least "$rust" "$have" || lacks "Rust is $have; $rust or newer is needed: rustup update"
else
    lacks "cargo is missing: install Rust $rust or newer with rustup (https://rustup.rs)"
fi

command -v cc >/dev/null || lacks "a C compiler (cc) is missing: install gcc (Debian: apt-get install build-essential)"

if command -v node >/dev/null; then
    version_at_least 20 "$(node --version)" || lacks "Node.js is $(node --version); 20 or newer is needed"
else
    lacks "node is missing: install Node.js 20 or newer (https://nodejs.org)"
fi
command -v npm >/dev/null || lacks "npm is missing: it comes with Node.js (Debian: apt-get install npm)"

wasm() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; }
if command -v rustc >/dev/null && ! wasm; then
    if command -v rustup >/dev/null; then
        rustup target add wasm32-unknown-unknown || lacks "the wasm target could not be installed: rustup target add wasm32-unknown-unknown"
    else
        lacks "rustup is missing, and with it Rust's wasm32-unknown-unknown target: install Rust with rustup (https://rustup.rs)"
    fi
fi

# component NAME PROGRAM: a part of Rust, added with rustup where the program does not start.
component() {
    "$2" --version >/dev/null 2>&1 && return
    if command -v rustup >/dev/null; then
        rustup component add "$1" || lacks "Rust's $1 could not be installed: rustup component add $1"
    else
        lacks "Rust's $1 is missing: rustup component add $1 (Debian: apt-get install $1)"
    fi
}
if command -v cargo >/dev/null; then
    component rustfmt cargo-fmt
    component clippy cargo-clippy
fi

[ "$lacking" = 0 ] || exit 1
printf '  cargo %s, node %s, %s\n' "$have" "$(node --version)" "$(cc --version | head -n1)"
