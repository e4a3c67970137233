#!/usr/bin/env bash
# Checks everything, or a part: `scripts/test.sh [all|lint|rust|browser]`. A part that fails does not keep the
# others from running, unless they need what it makes. The last line counts what passed and what failed.
source "$(dirname "$0")/lib.sh"

what=${1:-all}
[ $# = 0 ] || shift
reports=target/test-reports
mkdir -p "$reports"
passed=0 failures=() unavailable=() postgres=""

# A part that counts as one test.
check() {
    if step "$@"; then
        passed=$((passed + 1))
    else
        failures+=("$1")
        return 1
    fi
}

# A part that counts its own tests, and leaves a report that scripts/report.mjs reads.
suite() { # suite NAME KIND REPORT command…
    local name=$1 kind=$2 report=$3 status=0 good=0 bad=0 told=()
    shift 3
    rm -f "$report"
    step "$name" "$@" || status=$?
    if [ -s "$report" ]; then
        mapfile -t told < <(node scripts/report.mjs "$kind" "$report")
        read -r good bad <<<"${told[0]:-0 0}"
    fi
    printf '  %s: %s passed, %s failed\n' "$name" "$good" "$bad"
    passed=$((passed + good))
    failures+=("${told[@]:1}")
    # It failed, or ran nothing, and no test says why: that is a failure too.
    if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$good" = 0 ]; }; then failures+=("$name"); fi
}

skip() {
    printf '\n✗ %s: not run, it needs %s\n' "$1" "$2" >&2
    failures+=("$1 (not run, it needs $2)")
}

finish() {
    local status=$?
    [ -z "$postgres" ] || scripts/postgres.sh stop "$postgres" || true
    summary
    if [ -z "${done:-}" ]; then
        printf '\n✗ stopped before the end\n'
        exit $((status == 0 ? 1 : status))
    fi
    if [ ${#failures[@]} != 0 ]; then
        printf '\nFailed:\n'
        printf '    %s\n' "${failures[@]}"
    fi
    printf '\n%s passed, %s failed\n' "$passed" "${#failures[@]}"
    [ ${#failures[@]} = 0 ] || exit 1
}
trap finish EXIT
trap 'exit 130' INT TERM

lint() {
    check "Formatting" cargo fmt --all --check || true
    check "House rules" scripts/house.sh || true
    check "Lints of everything but the wasm" cargo clippy --locked --quiet --workspace --all-targets -- -D warnings || true
    check "Lints of the wasm" cargo clippy --locked --quiet -p frontend --target wasm32-unknown-unknown -- -D warnings || true
    if step "Install the browser test tools" scripts/browser-tools.sh; then
        check "Types of the browser tests" end2end/node_modules/.bin/tsc --project end2end || true
    else
        skip "Types of the browser tests" "its tools"
    fi
}

site() { check "Build the site" scripts/site.sh || unavailable+=(site); }

rust() {
    if ! cargo nextest --version >/dev/null 2>&1; then
        step "Install cargo-nextest" scripts/nextest.sh ||
            { skip "Rust tests" "cargo-nextest" && return; }
    fi
    local folder
    folder=$(mktemp -d "${TMPDIR:-/tmp}/havre-postgres.XXXXXX")
    postgres=$folder
    if step "Start a throwaway PostgreSQL" scripts/postgres.sh start "$folder" >"$reports/postgres"; then
        HAVRE_TEST_POSTGRES=$(grep -m1 '^postgres:' "$reports/postgres")
        export HAVRE_TEST_POSTGRES
    else
        skip "The tests on PostgreSQL" "a PostgreSQL server"
    fi
    suite "Rust tests" nextest target/nextest/ci/junit.xml cargo nextest run --locked --workspace --profile ci
    if grep -rqE '^\s*//[/!] ```(rust|no_run|should_panic)?\s*$' domain store app server --include='*.rs'; then
        suite "Examples in the documentation" doctests "$reports/doctests" \
            scripts/doctests.sh "$reports/doctests"
    fi
    scripts/postgres.sh stop "$folder"
    postgres=""
}

browser() {
    if [ ${#unavailable[@]} != 0 ]; then
        skip "Compile the server (release)" "the site" && skip "Browser tests" "the server"
    elif ! check "Compile the server (release)" cargo build --locked --quiet --release -p server; then
        skip "Browser tests" "the server"
    else
        PLAYWRIGHT_JSON_OUTPUT_NAME=$ROOT/$reports/playwright.json \
            suite "Browser tests" playwright "$reports/playwright.json" scripts/browser.sh "$@"
    fi
}

step "Check what the machine has" scripts/prerequisites.sh
step "Install the build tools" scripts/tools.sh
case $what in
all)
    site
    lint
    rust
    browser
    ;;
lint) lint ;;
rust) rust ;;
browser)
    site
    browser "$@"
    ;;
*) fail "usage: scripts/test.sh [all|lint|rust|browser]" ;;
esac
done=1
