import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on this machine through which a browser asks for everything, this machine's own addresses included. */
export interface LoopbackProxy {
  /** Switches that make Chromium use it, and no name server. */
  switches: string[];
  /** What was asked for since it was last emptied: `GET http://…`, `CONNECT host:443`. */
  seen: string[];
  close(): Promise<void>;
}

/** A page to answer with at an address that no server has; undefined leaves the address to `upstream`. */
export type Answering = (url: URL) => string | undefined;

/** Passes on what is for `upstream`, an origin; all else it answers by `answering` or with 404, and notes. */
export async function loopbackProxy(
  upstream: string,
  answering: Answering = () => undefined,
): Promise<LoopbackProxy> {
  const seen: string[] = [];
  const server = createServer((incoming, response) => {
    const url = URL.parse(incoming.url ?? '');
    const page = url ? answering(url) : undefined;
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    } else if (url?.origin === upstream) {
      passOn(url, incoming, response, seen);
    } else {
      seen.push(`${incoming.method} ${incoming.url}`);
      response.writeHead(404).end();
    }
  });
  server.on('connect', ({ url }, socket) => {
    seen.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    switches: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What the site does not have is noted, too: no page of its own asks for it. */
function passOn(
  url: URL,
  { method, headers }: IncomingMessage,
  to: ServerResponse,
  seen: string[],
) {
  const passed = request(url, { method, headers }, (answer) => {
    if (answer.statusCode === 404) seen.push(`${method} ${url.href}`);
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  passed.on('error', () => to.writeHead(502).end());
  passed.end();
}
