import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Rules that find something in this text, as if it stood in that file. */
async function rulesFor(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: resolve(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const template = (markup: string): string =>
  `import { html } from 'lit';\nexport const view = (value: string) => html\`${markup}\`;\n`;

describe('lint rules', () => {
  it.each([
    ['a style attribute', template('<p style="color: red">x</p>'), 'no-restricted-syntax'],
    ['a bound style attribute', template('<p style=${value}>x</p>'), 'no-restricted-syntax'],
    ['a style property', template('<p .style=${value}>x</p>'), 'no-restricted-syntax'],
    ['a style element', template('<style>p { color: red }</style>'), 'no-restricted-syntax'],
    [
      'styleMap',
      `import { styleMap } from 'lit/directives/style-map.js';\nexport { styleMap };\n`,
      'no-restricted-imports',
    ],
    [
      'unsafeHTML',
      `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };\n`,
      'no-restricted-imports',
    ],
    [
      'innerHTML',
      `export const set = (node: Element, text: string) => { node.innerHTML = text; };\n`,
      'no-restricted-syntax',
    ],
    ['any', `export const id = (value: any) => value as string;\n`, '@typescript-eslint/no-explicit-any'],
    ['an image without a text', template('<img src=${value}>'), 'lit-a11y/alt-text'],
    [
      'a click without a key',
      template('<div @click=${() => value}>x</div>'),
      'lit-a11y/click-events-have-key-events',
    ],
  ])('find %s in templates', async (_, text, rule) => {
    expect(await rulesFor('stories/planted.stories.ts', text)).toContain(rule);
  });

  it.each([
    ['the clock', 'export const now = (): number => Date.now();\n'],
    ['a date of now', 'export const now = (): Date => new Date();\n'],
    ['randomness', 'export const id = (): number => Math.random();\n'],
  ])('find %s in core', async (_, text) => {
    expect(await rulesFor('packages/core/src/index.ts', text)).toContain('no-restricted-syntax');
  });

  it('find a promise that nobody waits for in sources', async () => {
    const text = 'export function start(): void {\n  Promise.resolve(1);\n}\n';
    expect(await rulesFor('packages/core/src/index.ts', text)).toContain(
      '@typescript-eslint/no-floating-promises',
    );
  });

  it('find tests that are skipped or singled out', async () => {
    const text = `import { it } from 'vitest';\nit.only('one', () => {});\nit.skip('two', () => {});\n`;
    const rules = await rulesFor('test/repo/planted.test.ts', text);
    expect(rules.filter((rule) => rule === 'no-restricted-properties')).toHaveLength(2);
  });
});
