// Reads what a test tool left behind and prints "passed failed", then one line for each test that failed.
// Usage: node scripts/report.mjs nextest|doctests|playwright FILE
import { readFileSync } from 'node:fs';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text) => text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);

const readers = {
  // JUnit: one <testcase> for each test; a failing one holds <failure> or <error>.
  nextest(text) {
    const failed = [];
    let passed = 0;
    for (const [, attributes, end, inside = ''] of text.matchAll(/<testcase\b([^>]*?)(\/>|>([\s\S]*?)<\/testcase>)/g)) {
      const name = (key) => plain(new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? '');
      if (end !== '/>' && /<(failure|error)\b/.test(inside)) failed.push(`${name('classname')} ${name('name')}`);
      else if (!/<skipped\b/.test(inside)) passed++;
    }
    return { passed, failed };
  },
  doctests(text) {
    const passed = [...text.matchAll(/^test result: .*? (\d+) passed/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
    return { passed, failed: [...text.matchAll(/^test (.*) \.\.\. FAILED$/gm)].map(([, name]) => name) };
  },
  playwright(text) {
    const failed = [];
    let passed = 0;
    const walk = (suite, titles) => {
      for (const inner of suite.suites ?? []) walk(inner, [...titles, inner.title]);
      for (const { title, tests } of suite.specs ?? []) {
        for (const { status, projectName } of tests) {
          if (status === 'expected') passed++;
          else if (status !== 'skipped') failed.push(`${[...titles, title].join(' › ')} (${projectName})`);
        }
      }
    };
    walk(JSON.parse(text), []);
    return { passed, failed };
  },
};

const [kind, file] = process.argv.slice(2);
const { passed, failed } = readers[kind](readFileSync(file, 'utf8'));
console.log(`${passed} ${failed.length}`);
for (const name of failed) console.log(name);
