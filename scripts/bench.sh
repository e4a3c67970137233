#!/usr/bin/env bash
# Builds the release binary, installs the load tool, measures against the budgets; then Lighthouse.
# ROUNDS and SECONDS make it shorter or longer.
source "$(dirname "$0")/lib.sh"

scripts/build.sh
command -v wrk >/dev/null || debian "wrk, the load tool" wrk
status=0
step "Speed, start and memory" node scripts/bench.mjs || status=1
scripts/lighthouse.sh || status=1
exit $status
