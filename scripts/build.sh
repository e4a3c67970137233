#!/usr/bin/env bash
# Builds target/release/havre on a machine that may have nothing but Rust, Node.js and a C compiler.
source "$(dirname "$0")/lib.sh"

step "Check what the machine has" scripts/prerequisites.sh
step "Install the build tools" scripts/tools.sh
scripts/site.sh
step "Compile the server (release)" cargo build --locked --quiet --release -p server
