import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { BundledChunk } from './bundle.types.js';
import { MINIFYING } from './minifying.js';
import { ROOT } from './repo-root.js';

/** esbuild makes a chunk of its own of whatever two parts share, also when one of them is always there first. */
export async function bundleWithEsbuild(entry: string): Promise<readonly BundledChunk[]> {
  const { metafile, outputFiles } = await build({
    ...MINIFYING,
    entryPoints: [join(ROOT, entry)],
    outdir: join(ROOT, '.cache/size'),
    bundle: true,
    splitting: true,
    metafile: true,
    write: false,
    absWorkingDir: ROOT,
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [path, gzipSync(contents, { level: 9 }).length]),
  );
  const later = loadedLater(metafile);
  return Object.entries(metafile.outputs).map(([name, { entryPoint, imports }]) => ({
    name,
    size: sizes.get(join(ROOT, name)) ?? 0,
    modules: entryPoint === undefined ? [] : [entryPoint],
    isEntry: entryPoint !== undefined && !later.has(name),
    imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
  }));
}

/** esbuild calls the targets of `import()` entry points as well. */
function loadedLater({ outputs }: Metafile): ReadonlySet<string> {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  return new Set(imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path));
}
