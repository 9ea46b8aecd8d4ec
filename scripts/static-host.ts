import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor, readRules } from './header-rules.ts';

type Answer = { status: number; headers: Record<string, string>; body: Buffer | string };

const TYPES = new Map([
  ['.avif', 'image/avif'],
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonl', 'application/jsonl; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
]);

/**
 * Serves a built site on 127.0.0.1 as a static host does: `/x/` is `x/index.html`, `/x` of a
 * folder leads to `/x/`, what is not there is `404.html` with status 404. The headers that a
 * `_headers` file in the folder (Cloudflare's and Netlify's format) sets are sent too; its
 * patterns are matched against the whole path of the address, `basePath` included.
 *
 * @param basePath where the folder lies on the host; begins and ends with `/`.
 * @param port the port to listen on; 0 for any that is free.
 * @param compressed whether text is sent gzipped to who takes it so, as public hosts send it.
 * @returns the origin (no final `/`) and `close`, which also ends the connections still open.
 * @throws Error if there is no such folder, `basePath` has another form, or a line of `_headers`
 * cannot be read.
 */
export async function serveFolder(
  folder: string,
  basePath = '/',
  port = 0,
  compressed = false,
): Promise<{ origin: string; close(): Promise<void> }> {
  const root = resolve(folder);
  if ((await kindOf(root)) !== 'folder') throw new Error(`There is no folder ${root} to serve.`);
  if (!/^\/(.*\/)?$/.test(basePath)) throw new Error(`"${basePath}" must begin and end with "/".`);
  const rules = readRules(join(root, '_headers'));

  const server = createServer(async ({ method = '', url = '', headers: asked }, response) => {
    const plainly = await answer(root, basePath, method, url).catch(failure);
    const gzip = compressed && /\bgzip\b/.test(String(asked['accept-encoding']));
    const { status, headers, body } = gzip ? gzipped(plainly) : plainly;
    response.statusCode = status;
    response.setHeaders(new Headers(headers));
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.setHeaders(headersFor(pathOf(url), rules));
    response.end(body);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, '127.0.0.1', done);
  });

  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  basePath: string,
  method: string,
  url: string,
): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD')
    return plain(405, 'Method Not Allowed', { Allow: 'GET, HEAD' });
  const path = pathOf(url);
  const moved = { Location: `${path}/${url.slice(path.length)}` };
  if (`${path}/` === basePath) return plain(301, 'Moved Permanently', moved);
  if (!path.startsWith(basePath)) return notFound(root);

  const target = resolveInside(root, path.slice(basePath.length));
  if (target === undefined) return plain(400, 'Bad Request');
  const kind = await kindOf(target);
  if (kind === 'folder' && !path.endsWith('/')) return plain(301, 'Moved Permanently', moved);
  const file = path.endsWith('/') ? join(target, 'index.html') : target;
  if ((await kindOf(file)) !== 'file' || file === join(root, '_headers')) return notFound(root);
  return content(200, file);
}

function gzipped(answer: Answer): Answer {
  const { headers, body } = answer;
  if (!/^text|json|xml|javascript/.test(headers['Content-Type'] ?? '')) return answer;
  return { ...answer, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(body) };
}

function pathOf(url: string): string {
  return url.replace(/\?.*$/s, '');
}

/** The absolute path of an address below `root`; undefined for one that is malformed or leaves it. */
function resolveInside(root: string, address: string): string | undefined {
  try {
    const path = resolve(root, decodeURIComponent(address));
    return path === root || path.startsWith(root + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}

async function notFound(root: string): Promise<Answer> {
  const page = join(root, '404.html');
  return (await kindOf(page)) === 'file' ? content(404, page) : plain(404, 'Not Found');
}

async function content(status: number, file: string): Promise<Answer> {
  const type = TYPES.get(extname(file).toLowerCase()) ?? 'application/octet-stream';
  return { status, headers: { 'Content-Type': type }, body: await readFile(file) };
}

function plain(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body };
}

function failure(error: unknown): Answer {
  return plain(500, String(error));
}
