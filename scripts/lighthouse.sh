#!/usr/bin/env bash
# Lighthouse (mobile) on the pages that matter most, in French and Dari; reports in end2end/artefacts/lighthouse.
source "$(dirname "$0")/lib.sh"

[ -x "$BINARY" ] || scripts/build.sh
step "Install the browser test tools" scripts/browser-tools.sh
step "Lighthouse" node end2end/lighthouse.mjs
