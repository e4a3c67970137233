// Stands between the browser and the site, and can break: what a service worker asks for is out of reach of
// Playwright's own routes. It can also be deployed anew: see `deploy`.
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

// `endless`: a text that begins and never ends.
type Fault = 'none' | 'bad gateway' | 'forbidden' | 'too many' | 'gone' | 'slow' | 'endless';

const answers = { 'bad gateway': 502, forbidden: 403, 'too many': 429, gone: 410 };

// The files of the next build have other names; those of the last one are gone.
const next = '-next';
const renamed = (html: string) =>
  html.replace(/(data-build="?[^">\s]*)/, `$1${next}`).replace(/(\/pkg\/\w+\.)([^./"'\s]+)(\.\w+)/g, `$1$2${next}$3`);

export async function relay(site: string, delay: number) {
  let fault: Fault = 'none';
  let behind = site;
  let isNext = false;
  let date: string | undefined;
  let before = { path: '', text: '' };
  const brokenOff: string[] = [];
  const asked: string[] = [];

  const pass = (from: IncomingMessage, to: ServerResponse) => {
    const path = from.url ?? '';
    const file = path.startsWith('/pkg/');
    if (isNext && file && !path.includes(next)) return void to.writeHead(404).end();
    const headers = { ...from.headers };
    if (isNext || before.path === path) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
    const onward = request(behind + path.replace(next, ''), { method: from.method, headers }, (answer) => {
      if (date) answer.headers.date = date;
      const isPage = answer.headers['content-type']?.startsWith('text/html');
      if (before.path === path) {
        const { 'content-length': _, ...rest } = answer.headers;
        to.writeHead(answer.statusCode ?? 502, rest).write(before.text);
        return void answer.pipe(to);
      }
      if (!isNext || !isPage) {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        return void answer.pipe(to);
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { 'content-length': _, ...rest } = answer.headers;
        to.writeHead(answer.statusCode ?? 502, rest).end(renamed(Buffer.concat(chunks).toString()));
      });
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  };

  const server = createServer((from, to) => {
    asked.push(`${from.method} ${from.url}`);
    if (fault === 'slow') setTimeout(pass, delay, from, to);
    else if (fault === 'endless') {
      to.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
      to.write('once upon a time '.repeat(1_000));
      to.on('close', () => brokenOff.push(from.url ?? ''));
    } else if (fault === 'none') pass(from, to);
    else to.writeHead(answers[fault], { 'content-type': 'text/html' }).end(fault);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const refuse = () => new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    // What was asked of it, and which answers nobody waited for.
    asked,
    brokenOff,
    break: (how: Fault) => { fault = how; },
    // The clock of the server, as its answers tell it.
    dated: (when: string) => { date = when; },
    // A file of the site begins with something else.
    put: (text: string, path: string) => { before = { path, text }; },
    // From now on nobody listens.
    refuse,
    // The next build answers, from another server.
    deploy: async (to: string) => {
      behind = to;
      isNext = true;
      await listen(port);
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
