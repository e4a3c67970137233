#!/usr/bin/env bash
# Installs cargo-nextest, which runs the Rust tests, under target/tools: without the part that updates itself, and by a
# compiler that tries less hard, for it only starts other programs.
source "$(dirname "$0")/lib.sh"
CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install cargo-nextest --version "=0.9.143" --locked --no-default-features --features default-no-update \
    --root target/tools --target-dir target/tools/build --quiet
rm -rf target/tools/build
