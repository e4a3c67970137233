#!/usr/bin/env bash
# Browser tests: the release binary on a fresh demo database, in Debian's Chromium, by Playwright. Installs what
# they need. Arguments narrow them, as Playwright's own. Needs target/release/havre.
source "$(dirname "$0")/lib.sh"

scripts/browser-tools.sh
[ -x "$BINARY" ] || fail "target/release/havre is missing: make build"
cd end2end
exec node_modules/.bin/playwright test "$@"
