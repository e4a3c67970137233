// Starts and stops a Havre of our own: the release binary, a database in a temporary folder, a free port.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const binary = resolve(import.meta.dirname ?? '.', '../target/release/havre');

// The day everything in the demo programme turns around: a Monday.
export const today = '2026-11-23';
export const clock = `${today}T09:00`;

export type Server = { url: string; process: ChildProcess; stop: () => Promise<void> };

export async function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export function demoDatabase(): { url: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'havre-end2end-'));
  const url = `sqlite:${join(folder, 'havre.db')}`;
  execFileSync(binary, ['demo', '--database-url', url, '--today', today], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { url, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function startServer(options: { database: string; port?: number; args?: string[] }): Promise<Server> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const args = ['serve', '--addr', `127.0.0.1:${port}`, '--database-url', options.database, '--demo', '--clock', clock];
  const server = spawn(binary, [...args, ...(options.args ?? [])], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000));
  server.stdout.on('data', listen);
  server.stderr.on('data', listen);
  const ended = new Promise<void>((done) => server.once('exit', () => done()));

  const giveUp = Date.now() + 10_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`havre serve ended with ${server.exitCode}:\n${said}`);
    const ready = await fetch(`${url}/healthz`).then((answer) => answer.ok, () => false);
    if (ready) break;
    if (Date.now() > giveUp) {
      server.kill('SIGKILL');
      throw new Error(`havre serve did not answer on ${url}/healthz:\n${said}`);
    }
    await new Promise((later) => setTimeout(later, 20));
  }
  const stop = async () => {
    server.kill('SIGTERM');
    const kill = setTimeout(() => server.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(kill);
  };
  return { url, process: server, stop };
}
