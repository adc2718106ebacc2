import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSyntax } from '../syntax/read-syntax.js';
import { placesOf } from './edit/places.js';
import type { RuleNode } from './rule-tree.types.js';
import { same } from './shape/same.js';
import { GALLERY } from '../testing/rule-tree/gallery.js';
import { toRuleTree } from './to-rule-tree.js';
import { isCondition, writeCondition, writeValue } from './write.js';

const SUITE = new URL('../../../../../shared/data/jsonata-test-suite/groups/', import.meta.url);
const PRESENT = existsSync(fileURLToPath(SUITE));

function printed(root: RuleNode): string {
  return isCondition(root) ? writeCondition(root) : writeValue(root);
}

/** Whether what is read, written again, reads the same for JSONata. */
function survives(text: string): boolean {
  const { root } = toRuleTree(text);
  if (root === undefined) return false;
  const [before, after] = [readSyntax(text).root, readSyntax(printed(root)).root];
  return before !== undefined && after !== undefined && same(before, after);
}

function hasBlock(text: string): boolean {
  return placesOf(toRuleTree(text).root).some(({ part }) => 'kind' in part && part.kind === 'block');
}

describe('the gallery of rules', () => {
  it.each(GALLERY)('%s reads the same when it is written again', (text) => {
    expect(toRuleTree(text)).toMatchObject({ text, active: true, errors: [] });
    expect(survives(text)).toBe(true);
  });
  it('opens for the most part without a block', () => {
    expect(GALLERY.length).toBeGreaterThanOrEqual(80);
    const whole = GALLERY.filter((text) => !hasBlock(text)).length;
    expect(whole / GALLERY.length).toBeGreaterThanOrEqual(0.87);
  });
  it('has ids that are the same each time and different from each other', () => {
    for (const text of GALLERY) {
      const ids = placesOf(toRuleTree(text).root).map(({ part }) => part.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(placesOf(toRuleTree(text).root).map(({ part }) => part.id)).toEqual(ids);
    }
  });
});

describe.skipIf(!PRESENT)('the official test suite', { timeout: 60_000 }, () => {
  const cases = PRESENT
    ? readdirSync(SUITE).flatMap(
        (file) => JSON.parse(readFileSync(new URL(file, SUITE), 'utf8')) as { expr: string }[],
      )
    : [];
  const texts = cases.map(({ expr }) => expr).filter((expr) => readSyntax(expr).errors.length === 0);

  it('reads the same when it is written again, and is kept to the byte', () => {
    expect(texts.length).toBeGreaterThan(1200);
    const changed = texts.filter((text) => readSyntax(text).root !== undefined && !survives(text));
    expect(changed).toEqual([]);
    expect(texts.every((text) => toRuleTree(text).text === text)).toBe(true);
  });
});

describe('texts that cannot run', () => {
  it.each([
    ['a = ', 'S0207'],
    ['a = = 1', 'S0211'],
    ['a = 1 and', 'S0207'],
    ['$count(orders[amount >', 'S0203'],
    ['"open', 'S0101'],
  ])('%s keeps its text and says %s', (text, code) => {
    const tree = toRuleTree(text);
    expect(tree.text).toBe(text);
    expect(tree.errors[0]?.code).toBe(code);
  });
  it('show the rows that can be read', () => {
    const { root } = toRuleTree('a = 1 and ');
    expect(root).toMatchObject({ kind: 'group', items: [{ kind: 'compare' }, { kind: 'block' }] });
  });
});

describe('rules without a row that counts', () => {
  it.each(['', '  \n', '/* later */'])('%j is inactive', (text) => {
    expect(toRuleTree(text)).toEqual({ text, active: false, errors: [] });
  });
  it('are inactive when every row is muted', () => {
    const tree = toRuleTree('/*# mute: a = 1 and */ /*# mute: b = 2 */');
    expect(tree).toMatchObject({ active: false, errors: [], root: { kind: 'group', operator: 'and' } });
  });
});

describe('annotations', () => {
  it('name the row, or what the parentheses after them hold', () => {
    const { root } = toRuleTree(
      '/*# name="大额" note="a *\\/" lock=value */ a = 1 or /*# name="B" */ (b = 2 and c = 3)',
    );
    expect(root).toMatchObject({
      kind: 'group',
      items: [
        { kind: 'compare', name: '大额', note: 'a */', lock: 'value' },
        { kind: 'group', name: 'B', parens: 1 },
      ],
    });
  });
  it('keep muted rows with their connector', () => {
    const { root } = toRuleTree('a = 1 /*# mute: and $contains(b, /x*\\/) */ and c = 3');
    expect(root).toMatchObject({
      items: [{ kind: 'compare' }, { kind: 'text', muted: true, argument: 'x*' }, { kind: 'compare' }],
    });
  });
  it('are plain comments when they are not written like one', () => {
    expect(toRuleTree('/*# todo */ a = 1').root).not.toHaveProperty('annotation');
  });
});
