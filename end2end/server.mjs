// @ts-check
// Starts and stops a Havre of our own: the release binary, a database in a temporary folder, a free port. Plain
// JavaScript, because the bench and Lighthouse start it too.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const binary = process.env.HAVRE_BINARY ?? fileURLToPath(new URL('../target/release/havre', import.meta.url));

/** The day everything in the demo programme turns around: a Monday. */
export const today = '2026-11-23';
export const clock = `${today}T09:00`;

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export function demoDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'havre-end2end-'));
  const url = `sqlite:${join(folder, 'havre.db')}`;
  execFileSync(binary, ['demo', '--database-url', url, '--today', today], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { url, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Answers when `ready` (a path) answers 200.
 * @param {{ database: string, port?: number, args?: string[], ready?: string, pinned?: string[] }} options
 *   `pinned`: a command to start it through, such as `['taskset', '-c', '0']`.
 */
export async function startServer({ database, port, args = [], ready = '/healthz', pinned = [] }) {
  port ??= await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [command = binary, ...rest] = [
    ...pinned, binary, 'serve', '--addr', `127.0.0.1:${port}`, '--database-url', database, '--demo', '--clock', clock, ...args,
  ];
  const begun = performance.now();
  const server = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  /** @param {Buffer} chunk */
  const listen = (chunk) => { said = (said + chunk.toString()).slice(-20_000); };
  server.stdout.on('data', listen);
  server.stderr.on('data', listen);
  /** @type {Promise<void>} */
  const ended = new Promise((done) => server.once('exit', () => done()));

  while (!(await fetch(url + ready).then((answer) => answer.ok, () => false))) {
    if (server.exitCode !== null) throw new Error(`havre serve ended with ${server.exitCode}:\n${said}`);
    if (performance.now() - begun > 10_000) {
      server.kill('SIGKILL');
      throw new Error(`havre serve did not answer on ${url}${ready}:\n${said}`);
    }
    await new Promise((later) => setTimeout(later, 2));
  }
  const startedIn = performance.now() - begun;

  const stop = async () => {
    server.kill('SIGTERM');
    const kill = setTimeout(() => server.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(kill);
  };
  return { url, pid: server.pid, startedIn, stop };
}
