import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { serveFolder, type StaticServer } from '../support/static-server.js';

const root = resolve(import.meta.dirname, '../..');

/** What a careful host sends: nothing inline, nothing from elsewhere, markup only through Lit's own policy. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * Bundles a page from the sources and serves it under {@link POLICY}.
 *
 * @param name Its folder beside this file, which holds `index.html` and `page.ts`.
 * @param policies Trusted Types policies that the page makes itself, e.g. for the address of a worker.
 */
export async function servePage(name = 'page', policies = ''): Promise<StaticServer> {
  const folder = join(root, '.cache/csp', name);
  await mkdir(folder, { recursive: true });
  await cp(join(import.meta.dirname, name), folder, { recursive: true });
  await cp(join(root, 'packages/elements/src/theme/tokens.css'), join(folder, 'tokens.css'));
  await build({
    entryPoints: {
      page: join(import.meta.dirname, name, 'page.ts'),
      worker: join(root, 'packages/expression/src/columns/worker.ts'),
    },
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['tagma-source'],
    tsconfig: join(root, 'tsconfig.base.json'),
    logLevel: 'silent',
  });
  return serveFolder(folder, { 'content-security-policy': `${POLICY} ${policies}`.trim() });
}
