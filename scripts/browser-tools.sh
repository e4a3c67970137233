#!/usr/bin/env bash
# Installs what the browser tests and Lighthouse need: Playwright and axe (npm, pinned), Chromium, and a font
# that has Cyrillic letters. Does nothing when they are there.
source "$(dirname "$0")/lib.sh"

version_at_least 20 "$(node --version)" || fail "the browser tests need Node.js 20 or newer; this is $(node --version)"
lock=$(fingerprint end2end/package.json end2end/package-lock.json)
if ! fresh end2end "$lock" || [ ! -d end2end/node_modules ]; then
    (cd end2end && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error)
    stamp end2end "$lock"
fi
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || debian "Chromium, for the browser tests (CHROMIUM=/path/to/it says where another one is)" chromium
if command -v apt-get >/dev/null; then
    debian "letters for the browser tests' pictures" fonts-dejavu-core
fi
