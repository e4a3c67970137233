#!/usr/bin/env bash
# Runs the examples in the Rust documentation and keeps what cargo said in the file named.
source "$(dirname "$0")/lib.sh"
cargo test --locked --quiet --doc --workspace | tee "$1"
