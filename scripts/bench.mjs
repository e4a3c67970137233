// Measures the release binary against the budgets of the design: requests a second for the timetable from the
// cache, rendered anew, and as a static answer of the same bytes (interleaved rounds, one run); time from start to
// the first answer; memory after one pass over the learner pages. Ends with an error when a budget is missed.
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { demoDatabase, startServer } from '../end2end/server.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const seconds = Number(process.env.SECONDS ?? 3);
const languages = ['fr', 'en', 'uk', 'fa-AF'];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const whole = (number) => Math.round(number).toLocaleString('en');
const missed = [];
function budget(what, value, fits, wanted) {
  console.log(`  ${fits ? '✓' : '✗'} ${what}: ${value} (budget ${wanted})`);
  if (!fits) missed.push(what);
}

// The server and the load each have a core of their own, where there is more than one.
const onCore = (core) => {
  if (availableParallelism() < 2) return [];
  try {
    execFileSync('taskset', ['-c', String(core), 'true']);
    return ['taskset', '-c', String(core)];
  } catch {
    return [];
  }
};
const [serverCore, loadCore] = [onCore(0), onCore(1)];

// Not waiting inside: somebody must read what the servers log, or they stop when the pipe is full.
async function requestsPerSecond(url, headers) {
  const [command, ...args] = [
    ...loadCore, 'wrk', '-t1', '-c16', `-d${seconds}s`, ...headers.flatMap((header) => ['-H', header]), url,
  ];
  const { stdout: said } = await promisify(execFile)(command, args);
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`${url} did not always answer:\n${said}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)[1]);
}

async function speed(cached, fresh) {
  const timetable = '/fr/timetable';
  const targets = { static: `${cached.url}/bench/static`, cached: cached.url + timetable, uncached: fresh.url + timetable };
  for (const [encoding, compared] of [['identity', ['static', 'cached', 'uncached']], ['br', ['static', 'cached']]]) {
    const headers = [`Accept-Encoding: ${encoding}`];
    const bodies = await Promise.all(compared.slice(0, 2).map(async (name) =>
      Buffer.from(await (await fetch(targets[name], { headers: { 'accept-encoding': encoding } })).arrayBuffer())));
    if (!bodies[0].equals(bodies[1])) throw new Error('/bench/static is not the bytes of the cached timetable');
    console.log(`\n▸ Requests a second, /fr/timetable, Accept-Encoding: ${encoding}, ${rounds} rounds of ${seconds} s each`);
    const seen = Object.fromEntries(compared.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of compared) seen[name].push(await requestsPerSecond(targets[name], headers));
      console.log('  ' + compared.map((name) => `${name} ${whole(seen[name].at(-1))}`).join(' · '));
    }
    const ratio = (name) => median(seen[name].map((value, round) => value / seen.static[round]));
    console.log('  median: ' + compared.map((name) => `${name} ${whole(median(seen[name]))}`).join(' · '));
    budget(`cached / static (${encoding})`, ratio('cached').toFixed(3), ratio('cached') >= 0.8, '≥ 0.8');
    if (seen.uncached) budget('uncached / static', ratio('uncached').toFixed(3), ratio('uncached') >= 0.12, '≥ 0.12');
  }
}

async function startTime(database) {
  console.log('\n▸ Start to first page, on an existing database');
  const times = [];
  for (let round = 0; round < 9; round++) {
    const server = await startServer({ database, ready: '/fr' });
    times.push(server.startedIn);
    await server.stop();
  }
  budget('start to first answer', `${median(times).toFixed(0)} ms (worst ${Math.max(...times).toFixed(0)})`, median(times) <= 200, '≤ 200 ms');
}

// Follows the learner pages' own links, without their filters, from each language's home.
async function visitAll(site) {
  const seen = new Set(languages.map((language) => `/${language}`));
  for (const path of seen) {
    const answer = await fetch(site + path);
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : '';
    for (const [, href] of html.matchAll(/<a\b[^>]*\bhref="(\/[^"#?]*)"/g)) if (seen.size < 1000) seen.add(href);
  }
  return seen.size;
}

async function memory(database) {
  console.log('\n▸ Memory at rest, demo data');
  const resident = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  const server = await startServer({ database });
  const atStart = resident(server.pid);
  const pages = await visitAll(server.url);
  await new Promise((later) => setTimeout(later, 2_000));
  const after = resident(server.pid);
  await server.stop();
  console.log(`  ${atStart.toFixed(1)} MiB at start`);
  budget(`memory after ${pages} pages`, `${after.toFixed(1)} MiB`, after <= 64, '≤ 64 MiB');
}

const database = demoDatabase();
const running = [];
try {
  await startTime(database.url);
  await memory(database.url);
  running.push(await startServer({ database: database.url, args: ['--bench'], pinned: serverCore }));
  running.push(await startServer({ database: database.url, args: ['--no-cache'], pinned: serverCore }));
  await speed(...running);
} finally {
  for (const server of running) await server.stop();
  database.remove();
}
if (missed.length) {
  console.error(`\n✗ missed: ${missed.join(', ')}`);
  process.exitCode = 1;
}
