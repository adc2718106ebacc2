import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import commonjsModule from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup, type OutputChunk } from 'rollup';
import type { BundledChunk } from './bundle.types.js';
import { MINIFYING } from './minifying.js';
import { ROOT } from './repo-root.js';

/** Its types are those of its CommonJS build, where the function is a member; what Node loads is the function. */
const commonjs = commonjsModule as unknown as typeof commonjsModule.default;

/** Rollup puts what a part shares with the page into what the page has loaded already. */
export async function bundleWithRollup(entry: string): Promise<readonly BundledChunk[]> {
  const bundle = await rollup({
    input: join(ROOT, entry),
    plugins: [nodeResolve({ browser: true }), commonjs()],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  return Promise.all(chunks.map(asBundled));
}

async function asBundled(chunk: OutputChunk): Promise<BundledChunk> {
  const { code } = await transform(chunk.code, MINIFYING);
  return {
    name: chunk.fileName,
    size: gzipSync(code, { level: 9 }).length,
    // Several parts that come together are one chunk.
    modules: chunk.facadeModuleId === null ? chunk.moduleIds : [chunk.facadeModuleId],
    isEntry: chunk.isEntry,
    imports: chunk.imports,
  };
}
