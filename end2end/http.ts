// Answers as the network carries them: bytes not unpacked, redirects not followed.
import { type IncomingHttpHeaders, get } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer };

export function raw(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }));
    }).on('error', failed);
  });
}
