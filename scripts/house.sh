#!/usr/bin/env bash
# House rules that no compiler checks: style sheets in logical directions, no inline style or script in views
# (the content security policy would drop them), no silenced lint, lock files that name no registry, scripts
# that parse. Prints one line for each breach.
source "$(dirname "$0")/lib.sh"

breaches=0
refuse() { # refuse WHY PATTERN path…: no line may match
    local why=$1 pattern=$2 lines
    shift 2
    lines=$(grep -rnE "$pattern" "$@" || true)
    [ -z "$lines" ] && return
    printf '✗ %s:\n%s\n' "$why" "$lines" >&2
    breaches=$((breaches + 1))
}

mapfile -t sheets < <(find style app/src -name '*.css' | sort)
node scripts/check-css.mjs "${sheets[@]}" || breaches=$((breaches + 1))

refuse "an inline style: give it a class" '[[:space:]<]style(:[a-z-]+)?=' app/src --include='*.rs'
refuse "an inline event handler" '[[:space:]]on[a-z]+="' app/src --include='*.rs'
refuse "a silenced lint: #[expect(lint, reason = \"…\")] says why and notices when it is over" '#!?\[allow\(' \
    domain store app frontend server --include='*.rs'
refuse "a lock file that names where packages come from" '"resolved":' package-lock.json end2end/package-lock.json
for script in scripts/*.sh .ci/run; do
    bash -n "$script" || breaches=$((breaches + 1))
done
command -v shellcheck >/dev/null || debian "To check the scripts" shellcheck
shellcheck -x -P scripts scripts/*.sh .ci/run || breaches=$((breaches + 1))

[ "$breaches" = 0 ] || fail "$breaches kinds of breach"
printf '  house rules kept\n'
