import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiledStyles, minifyCss, minifyStyles } from './minify-styles.mjs';

describe('minifyCss', () => {
  it('drops comments and indentation', () => {
    expect(minifyCss('\n  /* why */\n  a,\n  b {\n    color: red;\n    top: 0;\n  }\n')).toBe(
      'a,b{color:red;top:0}',
    );
  });

  it('keeps the spaces that mean something', () => {
    const rules = [
      'a :is(b){margin:0 1px}',
      '@media (pointer: coarse) and (width > 1px){a{inset:calc((1px - 2px) / 2)}}',
      ':host([a]) .b::after{content:""}',
    ];
    expect(minifyCss(rules[0])).toBe('a :is(b){margin:0 1px}');
    expect(minifyCss(rules[1])).toContain('calc((1px - 2px) / 2)');
    expect(minifyCss(rules[1])).toContain(') and (');
    expect(minifyCss(rules[2])).toBe(':host([a]) .b::after{content:""}');
  });
});

describe('minifyStyles', () => {
  it.each(['css`\n  a {\n    top: 0;\n  }\n`', 'css `\n  a {\n    top: 0;\n  }\n`'])(
    'finds the literal in %j',
    (literal) => {
      const folder = mkdtempSync(join(tmpdir(), 'tagma-styles-'));
      const file = join(folder, 'x.styles.js');
      // The compiler writes a space between the tag and the literal.
      writeFileSync(file, `export const x = ${literal};\n`);
      const before = compiledStyles(folder);
      minifyStyles(folder);
      const built = readFileSync(file, 'utf8');
      const after = compiledStyles(folder);
      rmSync(folder, { recursive: true });
      expect(built).toBe('export const x = css`a{top:0}`;\n');
      expect(before).toEqual([{ file, built }]);
      expect(after).toEqual([]);
    },
  );
});
