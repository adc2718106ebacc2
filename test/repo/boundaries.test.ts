import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A forbidden import, and the rule that has to find it. */
const planted: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['arrows-of-core', 'packages/core/src/a.ts', `import '@tagma/elements';`],
  ['arrows-of-expression', 'packages/expression/src/a.ts', `import '@tagma/core';`],
  ['libraries-of-core', 'packages/core/src/b.ts', `import 'lit';`],
  ['pure-packages', 'packages/core/src/c.ts', `import 'node:fs';`],
  ['packages-stand-alone', 'packages/core/src/d.ts', `import '../../../demo/main.js';`],
  ['no-deep-imports-of-packages', 'packages/elements/src/a.ts', `import '../../core/src/index.js';`],
  ['no-deep-imports', 'demo/a.ts', `import '../packages/core/src/index.js';`],
  ['resolvable', 'demo/b.ts', `import '@tagma/core/src/index.js';`],
  ['client-is-browser-safe', 'packages/server/src/client/a.ts', `import '../index.js';`],
  ['client-reaches-no-node-module', 'packages/server/src/client/index.ts', `import './b.js';`],
  [
    'elements-no-internals-of-others',
    'packages/elements/src/components/one/a.ts',
    `import '../two/two-internals.js';`,
  ],
  ['elements-layers', 'packages/elements/src/internal/a.ts', `import '../components/two/index.js';`],
  ['no-cycles', 'packages/core/src/e.ts', `import './f.js';`],
  ['no-test-code-in-sources', 'packages/core/src/g.ts', `import './index.test.js';`],
];

/** What the planted files reach for. */
const around = {
  'package.json': '{"type":"module"}',
  'tsconfig.base.json': '{}',
  'demo/main.ts': 'export {};',
  'packages/core/src/f.ts': `import './e.js';`,
  'packages/core/src/index.test.ts': 'export {};',
  'packages/server/src/client/b.ts': `import 'node:fs';`,
  'packages/elements/src/components/two/index.ts': `import './two-internals.js';`,
  'packages/elements/src/components/two/two-internals.ts': 'export {};',
  'packages/elements/src/define.ts': `import '@tagma/core';`,
  'node_modules/lit/package.json': '{"name":"lit","version":"1.0.0","main":"index.js"}',
  'node_modules/lit/index.js': '',
};

const folder = mkdtempSync(join(tmpdir(), 'tagma-boundaries-'));

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** `rule: file` of every violation. */
function cruise(): string[] {
  const args = [program, 'packages', 'demo', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`);
}

beforeAll(() => {
  cpSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  for (const [file, text] of Object.entries(around)) write(file, text);
  for (const name of ['core', 'expression', 'elements', 'server']) {
    const exports = { '.': './src/index.ts' };
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@tagma/${name}`, type: 'module', exports }),
    );
    write(`packages/${name}/src/index.ts`, 'export {};');
    mkdirSync(join(folder, 'node_modules/@tagma'), { recursive: true });
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@tagma', name));
  }
  for (const [, file, source] of planted) write(file, source);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('package boundaries', () => {
  it('finds every planted violation, and nothing in what is allowed', () => {
    const found = cruise();
    expect(found).toEqual(expect.arrayContaining(planted.map(([rule, file]) => `${rule}: ${file}`)));
    expect(found.filter((violation) => violation.endsWith('packages/elements/src/define.ts'))).toEqual([]);
  });
});
