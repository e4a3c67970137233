// Compiles the style sheets: joins the sources in their order, rewrites what older phones do not know, and
// minifies. Usage: node scripts/css.mjs OUTPUT.css SOURCE.css…
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { Features, transform } from 'lightningcss';

const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = { chrome: version(70), safari: version(12), ios_saf: version(12), firefox: version(68) };

function compile(filename) {
  try {
    const { code, warnings } = transform({
      filename,
      code: readFileSync(filename),
      minify: true,
      targets,
      // Left to forOlderPhones: lightningcss would name every right-to-left language beside every rule.
      exclude: Features.LogicalProperties | Features.DirSelector | Features.LangSelectorList,
    });
    if (warnings.length) throw Object.assign(new SyntaxError(warnings[0].message), { loc: warnings[0].loc });
    return code.toString();
  } catch (error) {
    console.error(`✗ ${filename}:${error.loc?.line ?? '?'}:${error.loc?.column ?? '?'} ${error.message}`);
    process.exit(1);
  }
}

// The logical shorthands are younger (Safari 14.1, Chrome 87) than their long forms (Safari 12, Chrome 69).
// All our languages run in lines from top to bottom, so the block axis is simply top and bottom.
function forOlderPhones(css) {
  const words = (value) => value.match(/(?:[^\s()]|\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\))+/g) ?? [];
  const rewrite = (names, value) => {
    const important = /!important$/.test(value) ? '!important' : '';
    const parts = words(value.replace(/!important$/, ''));
    return names.map((name, i) => `${name}:${parts[i] ?? parts[0]}${important}`).join(';');
  };
  return css
    .replace(/(?<=[{;])(margin|padding)-inline:([^;}]+)/g, (_, box, value) =>
      rewrite([`${box}-inline-start`, `${box}-inline-end`], value))
    .replace(/(?<=[{;])(margin|padding)-block:([^;}]+)/g, (_, box, value) =>
      rewrite([`${box}-top`, `${box}-bottom`], value))
    .replace(/(?<=[{;])inset-block:([^;}]+)/g, (_, value) => rewrite(['top', 'bottom'], value))
    .replace(/(?<=[{;])inset:([^;}]+)/g, (whole, value) =>
      words(value).length === 1 ? rewrite(['top', 'right', 'bottom', 'left'], value) : whole);
}

const [output, ...sources] = process.argv.slice(2);
const sheet = forOlderPhones(sources.map(compile).join(''));
// Written only when it changed, so that nothing built from it is built again.
let before = null;
try { before = readFileSync(output, 'utf8'); } catch { /* the first time */ }
if (before !== sheet) writeFileSync(output, sheet);
console.log(`  ${output}: ${Buffer.byteLength(sheet)} bytes, ${brotliCompressSync(sheet).length} compressed`);
