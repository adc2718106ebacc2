import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { runNode } from '../support/tools.js';
import {
  addConsumer,
  ensureBuilt,
  fileEntries,
  makeBlankProject,
  moduleEntries,
  packAll,
  root,
} from './pack.js';

const folder = mkdtempSync(join(tmpdir(), 'tagma-packaging-'));
const project = join(folder, 'project');
const program = (path: string): string => join(root, 'node_modules', path);

// Collected here, not in a hook: the tests below are made from what was packed.
ensureBuilt();
const packages = packAll(join(folder, 'tarballs'));
makeBlankProject(project, packages);
writeFileSync(
  join(project, 'package.json'),
  JSON.stringify({ name: 'blank', private: true, type: 'module' }),
);
addConsumer(project);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(packages)('$name, packed', (packed) => {
  it('holds code, types, readme and licence, and no tests or build notes', () => {
    expect(packed.files).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts']),
    );
    expect(packed.files.filter((file) => /\.test\.|\.tsbuildinfo$|\.stories\./.test(file))).toEqual([]);
  });

  it('passes publint --strict', () => {
    const { code, output } = runNode(
      [program('publint/src/cli.js'), 'run', packed.tarball, '--strict'],
      project,
    );
    expect(code, output).toBe(0);
  });

  it('has types that resolve (attw, ES modules only)', () => {
    const excluded = fileEntries(packed);
    const args = [
      program('@arethetypeswrong/cli/dist/index.js'),
      packed.tarball,
      ...['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji'],
      ...(excluded.length > 0 ? ['--exclude-entrypoints', ...excluded] : []),
    ];
    const { code, output } = runNode(args, project);
    expect(code, output).toBe(0);
  });

  it('has every file that its export map names', () => {
    const files = new Set(packed.files.map((file) => `./${file}`));
    const targets = Object.values(packed.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
    );
    expect(targets.filter((target) => !files.has(target))).toEqual([]);
  });

  it.each(moduleEntries(packed))('imports under Node: %s', (entry) => {
    const { code, output } = runNode(['--input-type=module', '--eval', `await import('${entry}');`], project);
    expect(code, output).toBe(0);
  });
});

describe('a blank project', () => {
  it('compiles what a consumer writes, event details included, with skipLibCheck off', () => {
    const { output } = runNode([program('typescript/bin/tsc'), '-p', project, '--pretty', 'false'], project);
    const ours = output.split('\n').filter((line) => /error TS/.test(line) && !isThirdParty(line));
    expect(ours).toEqual([]);
  });

  it('is told of a wrong use, so the check above can fail', () => {
    const wrong = `import { compile } from '@tagma/expression';\ncompile(1);\n`;
    writeFileSync(join(project, 'wrong.ts'), wrong);
    const { code, output } = runNode(
      [program('typescript/bin/tsc'), '-p', project, '--pretty', 'false'],
      project,
    );
    rmSync(join(project, 'wrong.ts'));
    expect(code).not.toBe(0);
    expect(output).toContain('wrong.ts(2,9): error TS2345');
  });
});

describe('the elements, imported', () => {
  const script = (code: string): string => {
    const file = join(project, 'probe.mjs');
    writeFileSync(file, code);
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: project,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };

  it('register nothing by themselves', () => {
    const tags = [...manifestTags()];
    const code = `import '@tagma/elements';\nconsole.log(${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag)).join());`;
    expect(tags.length).toBeGreaterThan(3);
    expect(script(code)).toBe('');
  });

  it('leave nothing in a bundle that uses none of them', async () => {
    const [unused] = await bundle(`import { Tag } from '@tagma/elements';`);
    expect(unused?.replace(/^\/\/.*$/gm, '').trim()).toBe('');
  });

  it('are registered by `define` also after bundling', async () => {
    const [code] = await bundle(`import '@tagma/elements/tag/define';`);
    expect(code).toContain('tagma-tag');
  });

  async function bundle(contents: string): Promise<string[]> {
    const result = await build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    return result.outputFiles.map((file) => file.text);
  }

  function manifestTags(): Set<string> {
    const require = createRequire(pathToFileURL(join(project, 'package.json')));
    const text = readFileSync(require.resolve('@tagma/elements/custom-elements.json'), 'utf8');
    const { modules } = JSON.parse(text) as { modules: { declarations: { tagName?: string }[] }[] };
    return new Set(modules.flatMap((module) => module.declarations.flatMap((entry) => entry.tagName ?? [])));
  }
});

/** Errors inside declarations of other people's packages are not ours to mend. */
function isThirdParty(line: string): boolean {
  return /node_modules\//.test(line) && !/node_modules\/@tagma\//.test(line);
}
