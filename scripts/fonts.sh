#!/usr/bin/env bash
# Remakes public/fonts: Vazirmatn 400 and 700 cut down to what Dari and Pashto need, so that a page
# in Dari stays inside its byte budget. The results are committed; run this only to change them.
set -euo pipefail
cd "$(dirname "$0")/.."

vazirmatn=5.3.0 fonttools=4.68.0 brotli=1.2.0
out=public/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "fonts: fetching @fontsource/vazirmatn $vazirmatn and fonttools $fonttools"
(cd "$work" && npm pack --silent "@fontsource/vazirmatn@$vazirmatn" >/dev/null && tar xf ./*.tgz)
python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet --disable-pip-version-check install "fonttools==$fonttools" "brotli==$brotli"

# Letters and marks of Dari and Pashto, with the Arabic forms that keyboards produce (ي ك ة ى ٱ أ إ),
# both sets of digits, punctuation, the joiners. Presentation forms (U+FBxx, U+FExx) are never typed.
# pyftsubset keeps by itself the layout features that shape and place Arabic letters.
letters=0621-063A,0640-0652,0654,0670,0671,067C,067E,0681,0685,0686,0689,0693,0696,0698,069A,06A9,06AB,06AF,06BC,06C0,06CC,06CD,06D0
digits=0660-0669,06F0-06F9
signs=0020,00A0,060C,061B,061F,066A-066C,06D4,200C-200F

mkdir -p "$out"
for weight in 400 700; do
    "$work/venv/bin/pyftsubset" "$work/package/files/vazirmatn-arabic-$weight-normal.woff2" \
        --unicodes="$letters,$digits,$signs" --no-hinting --flavor=woff2 \
        --output-file="$out/vazirmatn-$weight.woff2"
    echo "fonts: $out/vazirmatn-$weight.woff2, $(stat -c %s "$out/vazirmatn-$weight.woff2") bytes"
done
cp "$work/package/LICENSE" "$out/vazirmatn-LICENSE.txt"
