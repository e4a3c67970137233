// House rules of the style sheets, each breach with its place: directions are logical (inline-start, never
// left), no ids, no !important. Usage: node scripts/check-css.mjs FILE.css…
import { readFileSync } from 'node:fs';

const side = '(?:top|right|bottom|left)';
const physicalProperty = new RegExp(
  `^(?:${side}|(?:scroll-)?(?:margin|padding)-${side}|border-${side}(?:-(?:width|style|color))?` +
    `|border-(?:top|bottom)-(?:left|right)-radius|contain-intrinsic-(?:width|height))$`,
);
const values = {
  'text-align': /\b(?:left|right|justify)\b/,
  'text-align-last': /\b(?:left|right|justify)\b/,
  float: /\b(?:left|right)\b/,
  clear: /\b(?:left|right)\b/,
  'caption-side': /\b(?:left|right)\b/,
};
const fourSides = /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))$/;

const words = (value) => value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

function breachesOfDeclaration(property, value) {
  const found = [];
  if (physicalProperty.test(property)) found.push(`${property}: a physical side; use its logical twin`);
  if (values[property]?.test(value)) found.push(`${property}: ${value}: use start, end, inline or block`);
  const parts = words(value);
  if (fourSides.test(property) && parts.length === 4 && parts[1] !== parts[3])
    found.push(`${property}: ${value}: left and right differ; use the -inline- and -block- forms`);
  if (property === 'border-radius' && !value.includes('/')) {
    const [startTop, endTop = startTop, endBottom = startTop, startBottom = endTop] = parts;
    if (startTop !== endTop || endBottom !== startBottom)
      found.push(`${property}: ${value}: left and right differ; use border-start-start-radius and its sisters`);
  }
  if (/!\s*important/.test(value)) found.push(`${property}: !important`);
  return found;
}

function check(file) {
  const source = readFileSync(file, 'utf8');
  // Blanked, not removed: places stay right. Strings and urls may hold anything.
  const code = source.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'|url\([^)]*\)/g, (text) => text.replace(/[^\n]/g, ' '));
  const found = [];
  const report = (index, message) => {
    const line = source.slice(0, index).split('\n').length;
    found.push(`${file}:${line} ${message}`);
  };
  let start = 0;
  for (const { 0: mark, index } of code.matchAll(/[{};]/g)) {
    const text = code.slice(start, index);
    const place = start + text.search(/\S/);
    if (mark === '{') {
      if (!text.trim().startsWith('@') && /#[\w-]/.test(text)) report(place, `${text.trim()}: an id in a selector`);
    } else if (text.includes(':') && !text.trim().startsWith('@')) {
      const [, property, value] = /^\s*([\w-]+)\s*:\s*([\s\S]*)$/.exec(text) ?? [];
      if (property) for (const message of breachesOfDeclaration(property, value.trim())) report(place, message);
    }
    start = index + 1;
  }
  return found;
}

const found = process.argv.slice(2).flatMap(check);
for (const breach of found) console.error(`✗ ${breach}`);
console.log(`  ${process.argv.length - 2} style sheets, ${found.length} breaches`);
process.exitCode = found.length ? 1 : 0;
