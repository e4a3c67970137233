#!/usr/bin/env bash
# Installs what builds the site, at exact versions, under target/ and node_modules/: wasm-bindgen's command
# (the version in Cargo.lock, or the two sides of the wasm do not understand each other), wasm-opt and the
# CSS compiler. Does nothing, and asks no registry, when they are there.
source "$(dirname "$0")/lib.sh"

version=$(locked wasm-bindgen)
[ -n "$version" ] || fail "Cargo.lock names no wasm-bindgen"
if [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ]; then
    printf '  wasm-bindgen %s is here\n' "$version"
else
    printf '  installing wasm-bindgen-cli %s, which takes some minutes\n' "$version"
    # Not --locked: the lock file published with it names a version that was withdrawn. It runs for half a second,
    # so a compiler that tries less hard is done a good deal sooner.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        cargo install wasm-bindgen-cli --version "=$version" --root target/tools --target-dir target/tools/build --force --quiet
    rm -rf target/tools/build
fi

lock=$(fingerprint package.json package-lock.json)
if fresh npm "$lock" && [ -d node_modules ]; then
    printf '  wasm-opt and lightningcss are here\n'
else
    npm ci --no-audit --no-fund --loglevel=error
    stamp npm "$lock"
fi
