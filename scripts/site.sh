#!/usr/bin/env bash
# Builds target/site, which the server's build takes into the binary: the wasm and its glue, the style sheets
# and the files of public/. Files whose content did not change are not touched, so the server is not rebuilt
# for nothing. `--dev` compiles the wasm fast and large.
source "$(dirname "$0")/lib.sh"

profile=wasm-release folder=wasm-release optimise=1 locked=(--locked)
if [ "${1:-}" = --dev ]; then
    profile=dev folder=debug optimise=0 locked=()
fi

site=target/site
staging=target/site-staging
compiled=target/wasm32-unknown-unknown/$folder/frontend.wasm
mkdir -p "$site/pkg" "$staging"

wasm() {
    step "Compile the wasm ($profile)" cargo build "${locked[@]}" --quiet -p frontend --profile "$profile" --target wasm32-unknown-unknown
    local hash
    hash="$profile $(fingerprint "$compiled" package-lock.json)"
    fresh wasm "$hash" && [ -s $staging/havre_bg.wasm ] && return
    # The compiled wasm is stripped, so wasm-bindgen does not learn that reference types exist, and warns; its glue
    # then needs none. wasm-opt, told of no newer feature than these, refuses anything that phones of 2019 lack.
    step "Write the wasm's glue" wasm-bindgen --target web --no-typescript --remove-producers-section \
        --out-name havre --out-dir $staging "$compiled" 2> >(grep -v 'target_features' >&2)
    if [ "$optimise" = 1 ]; then
        step "Shrink the wasm" node_modules/.bin/wasm-opt -Oz \
            --enable-bulk-memory --enable-bulk-memory-opt --enable-call-indirect-overlong \
            --enable-mutable-globals --enable-nontrapping-float-to-int --enable-sign-ext \
            --strip-debug --strip-producers --strip-target-features \
            -o $staging/havre_opt.wasm $staging/havre_bg.wasm
        mv $staging/havre_opt.wasm $staging/havre_bg.wasm
    fi
    stamp wasm "$hash"
}

styles() {
    local components=(app/src/components/*/*.css)
    [ -e "${components[0]}" ] || components=()
    node scripts/css.mjs $site/havre.css style/tokens.css style/base.css style/layout.css "${components[@]}"
    local sheet
    for sheet in fa-af staff; do
        [ ! -e style/$sheet.css ] || node scripts/css.mjs $site/$sheet.css style/$sheet.css
    done
}

# Copies public/, the glue and the loader, and removes from the site what no longer comes from anywhere.
files() {
    local file
    declare -A wanted=([havre.css]=1 [fa-af.css]=1 [staff.css]=1 [pkg/havre.js]=1 [pkg/havre_bg.wasm]=1 [pkg/start.js]=1)
    put $staging/havre.js $site/pkg/havre.js
    put $staging/havre_bg.wasm $site/pkg/havre_bg.wasm
    put frontend/start.js $site/pkg/start.js
    while IFS= read -r -d '' file; do
        put "public/$file" "$site/$file"
        wanted[$file]=1
    done < <(find public -type f -printf '%P\0')
    while IFS= read -r -d '' file; do
        [ -n "${wanted[$file]:-}" ] || rm "$site/$file"
    done < <(find $site -type f -printf '%P\0')
    printf '  %s: %s files, wasm %s bytes, glue %s bytes\n' $site "$(find $site -type f | wc -l)" \
        "$(stat -c %s $site/pkg/havre_bg.wasm)" "$(stat -c %s $site/pkg/havre.js)"
}

wasm
say "Style sheets and files"
styles
files
