// Stands between the browser and the site, and can break: what a service worker asks for is out of reach of
// Playwright's own routes.
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fault = 'none' | 'bad gateway' | 'slow';

export async function relay(site: string, delay: number) {
  let fault: Fault = 'none';
  const pass = (from: IncomingMessage, to: ServerResponse) => {
    const onward = request(site + from.url, { method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  };
  const server = createServer((from, to) => {
    if (fault === 'bad gateway') to.writeHead(502, { 'content-type': 'text/html' }).end('bad gateway');
    else if (fault === 'slow') setTimeout(pass, delay, from, to);
    else pass(from, to);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    break: (how: Fault) => { fault = how; },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
