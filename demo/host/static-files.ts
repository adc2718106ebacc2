import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Vite puts a hash of the content into these names, so they never change. */
const HASHED = /-[\w-]{8}\.\w+$/;

/** Serves the files of a folder; a folder's address gives its index.html. */
export function staticFiles(folder: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const path = await findFile(folder, c.req.path);
    if (path === null) return next();
    c.header('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    c.header('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    return c.body(new Uint8Array(await readFile(path)));
  };
}

async function findFile(folder: string, url: string): Promise<string | null> {
  const wanted = decode(url);
  if (wanted === null || wanted.includes('\0')) return null;
  const path = normalize(join(folder, wanted));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  for (const candidate of wanted.endsWith('/')
    ? [join(path, 'index.html')]
    : [path, join(path, 'index.html')]) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile() === true) return candidate;
  }
  return null;
}

function decode(url: string): string | null {
  try {
    return decodeURIComponent(url);
  } catch {
    return null;
  }
}
