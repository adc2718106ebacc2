import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomTaxonomy } from '../../../../test/random-taxonomy.js';
import { starterWorkspace } from '../../../starter/starter-workspace.js';
import { snapshotFromDocument } from '../../../workspace/document.js';
import type { WorkspaceSnapshot } from '../../../workspace/workspace.types.js';
import type { Concept } from '../../taxonomy.types.js';
import { MAX_PROBLEMS, type ImportPlan } from '../exchange.types.js';
import { finishNow } from '../slices.js';
import { guessConceptMapping } from './guess-mapping.js';
import { ConceptTableReader } from './table-reader.js';
import { conceptTable } from './write-table.js';

const { settings } = snapshotFromDocument(starterWorkspace({ now: '2026-01-01T00:00:00.000Z' }));
const workspace = (concepts: readonly Concept[] = []): WorkspaceSnapshot => ({
  settings: { ...settings, limits: { ...settings.limits, maxLevel: 4 } },
  concepts,
  rules: [],
});

function dryRun(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  target = workspace(),
  onExisting: 'skip' | 'update' = 'skip',
): ImportPlan {
  const reader = new ConceptTableReader(guessConceptMapping(header, rows, 'en'), target);
  for (const row of rows) reader.add(row);
  return finishNow(reader.plan(onExisting));
}
const shape = (plan: ImportPlan): unknown =>
  plan.command?.concepts.map(({ id, parentId, kind, name }) => [id, parentId, kind, name]);

describe('guessConceptMapping', () => {
  it('knows headings in English and Chinese', () => {
    const header = [
      'ID',
      '上级分类',
      '名称',
      'name (zh-CN)',
      '英文名',
      'Synonyms',
      '一级分类',
      'Level 2',
      '互斥',
      '备注',
    ];
    const { columns } = guessConceptMapping(header, [], 'zh-CN');
    expect(columns).toEqual([
      { is: 'id' },
      { is: 'parent' },
      { is: 'text', member: 'name', locale: 'zh-CN' },
      // Says the same as the column before it.
      { is: 'ignored' },
      { is: 'text', member: 'name', locale: 'en' },
      { is: 'member', member: 'aliases' },
      { is: 'level', level: 1 },
      { is: 'level', level: 2 },
      { is: 'member', member: 'exclusive' },
      { is: 'ignored' },
    ]);
  });

  it.each([
    [['Apparel > Shoes/Boots'], ' > '],
    [['服饰/鞋'], '/'],
    [['A / B'], ' / '],
  ])('finds what stands between the parts of a path: %j', (row, separator) => {
    expect(guessConceptMapping(['path'], [row], 'en').separator).toBe(separator);
  });
});

describe('ConceptTableReader', () => {
  it('reads paths and makes what they go through', () => {
    expect(
      shape(
        dryRun(
          ['Path', 'Aliases'],
          [
            ['Apparel > Shoes > Boots', 'a | b；c'],
            ['Apparel > Shoes', ''],
          ],
        ),
      ),
    ).toEqual([
      ['Apparel', null, 'category', { en: 'Apparel' }],
      ['Apparel:Shoes', 'Apparel', 'category', { en: 'Shoes' }],
      ['Apparel:Shoes:Boots', 'Apparel:Shoes', 'tag', { en: 'Boots' }],
    ]);
  });

  it('finds paths in any language that names are in, and names what is new in the language of its path', () => {
    const AT = '2026-01-01T00:00:00.000Z';
    const base = { version: 1, aliases: [], layer: 'core', state: 'active', createdAt: AT } as const;
    const life: Concept = {
      ...base,
      id: 'life',
      kind: 'category',
      parentId: null,
      order: 0,
      name: { en: 'Lifecycle', 'zh-CN': '生命周期' },
      exclusive: false,
    };
    const lost: Concept = {
      ...life,
      id: 'lost',
      kind: 'tag',
      parentId: 'life',
      name: { en: 'Lost', 'zh-CN': '流失' },
    };
    const plan = dryRun(
      ['path', 'useCase'],
      [
        ['生命周期 > 流失', 'Win back'],
        ['生命周期 > 全新', ''],
        ['Lifecycle > Silent', ''],
      ],
      workspace([life, lost]),
      'update',
    );
    expect(plan.problems).toEqual([]);
    expect(shape(plan)).toEqual([
      ['lost', 'life', 'tag', { en: 'Lost', 'zh-CN': '流失' }],
      ['生命周期:全新', 'life', 'tag', { 'zh-CN': '全新' }],
      ['Lifecycle:Silent', 'life', 'tag', { en: 'Silent' }],
    ]);
  });

  it('reads a column per level', () => {
    const plan = dryRun(['一级分类', '二级分类'], [['价值', '高'], ['价值', '低']]); // prettier-ignore
    expect(shape(plan)).toEqual([
      ['价值', null, 'category', { en: '价值' }],
      ['价值:高', '价值', 'tag', { en: '高' }],
      ['价值:低', '价值', 'tag', { en: '低' }],
    ]);
  });

  it('finds parents by id or name, in any order of rows', () => {
    const plan = dryRun(['id', 'parent', 'name'], [['b', 'Top', 'B'], ['c', 'a', 'C'], ['a', '', 'Top']]); // prettier-ignore
    expect(shape(plan)).toEqual([
      ['a', null, 'category', { en: 'Top' }],
      ['b', 'a', 'tag', { en: 'B' }],
      ['c', 'a', 'tag', { en: 'C' }],
    ]);
  });

  it('refuses what is wrong with row, column and reason, and takes the rest', () => {
    const long = 'x'.repeat(10_000);
    const plan = dryRun(
      ['id', 'parent', 'name', 'kind', 'exclusive'],
      [
        ['ok', '', 'Fine', '', ''],
        ['ok', '', 'Again', '', ''],
        ['lost', 'nowhere', 'Lost', '', ''],
        ['p', 'q', 'P', 'tag', ''],
        ['q', 'p', 'Q', 'tag', ''],
        ['long', '', long, '', ''],
        ['same', '', 'ＦＩＮＥ', '', ''],
        ['odd', '', 'Odd', '', 'perhaps'],
        ['', '', '', 'tag', ''],
        ['below', 'lost', 'Below', '', ''],
        ['', '', '   ', '', ''],
        ['bad id!', '', 'Bad', '', ''],
      ],
    );
    expect(plan.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'id', 'duplicate'],
      [4, 'parent', 'unknown-parent'],
      [5, 'parent', 'cycle'],
      [6, 'parent', 'cycle'],
      [7, 'name', 'too-long'],
      [8, 'name', 'name-taken'],
      [9, 'exclusive', 'wrong-value'],
      [10, 'name', 'missing'],
      [11, 'parent', 'unknown-parent'],
      [13, 'id', 'wrong-value'],
    ]);
    expect(plan.counts).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 10 });
    expect(plan.command?.concepts.map(({ id }) => id)).toEqual(['ok']);
    expect(plan.problems.every(({ value = '' }) => value.length <= 101)).toBe(true);
  });

  it('keeps markup and formulas as texts', () => {
    const plan = dryRun(['name'], [['<img src=x onerror=alert(1)>'], ["'=1+1"], ['@SUM(A1)']]);
    expect(plan.command?.concepts.map(({ name }) => name['en'])).toEqual(['<img src=x onerror=alert(1)>', '=1+1', '@SUM(A1)']); // prettier-ignore
  });

  it('tells what is added, updated and unchanged', () => {
    const header = ['id', 'parent', 'name'];
    const first = dryRun(header, [['a', '', 'A'], ['b', 'a', 'B']]); // prettier-ignore
    const there = (first.command?.concepts ?? []).map((draft, order): Concept => ({ order, aliases: [], layer: 'extended', exclusive: false, state: 'active', createdAt: '2026-01-01T00:00:00.000Z', ownerId: 'u', version: 1, ...draft })); // prettier-ignore
    const rows = [['a', '', 'A'], ['b', 'a', 'Bee'], ['c', 'a', 'C']]; // prettier-ignore
    const update = dryRun(header, rows, workspace(there), 'update');
    expect(update.outcomes.map(({ id, fate }) => [id, fate])).toEqual([['a', 'unchanged'], ['b', 'updated'], ['c', 'added']]); // prettier-ignore
    const skip = dryRun(header, rows, workspace(there));
    expect(skip.outcomes.map(({ id, fate }) => [id, fate])).toEqual([['a', 'unchanged'], ['b', 'unchanged'], ['c', 'added']]); // prettier-ignore
    expect(dryRun(header, [['a', 'b', 'A']], workspace(there), 'update').problems).toMatchObject([
      { code: 'cycle' },
    ]);
  });

  it('counts rows that it refused, also those that it no longer tells of', () => {
    const header = ['name', 'exclusive'];
    const rows = Array.from({ length: MAX_PROBLEMS + 50 }, (_, at) => [`tag ${at}`, 'perhaps']);
    const { counts, problems } = dryRun(header, [...rows, ['right', 'yes']]);
    expect(counts).toEqual({ added: 1, updated: 0, unchanged: 0, refused: MAX_PROBLEMS + 50 });
    expect(problems).toHaveLength(MAX_PROBLEMS);
  });

  it('gives others a turn while it works', () => {
    const reader = new ConceptTableReader(guessConceptMapping(['name'], [], 'en'), workspace());
    for (let row = 0; row < 5_000; row += 1) reader.add([`tag ${row}`]);
    const turns = [...reader.plan('skip')];
    expect(turns.length).toBeGreaterThan(8);
  });
});

describe('conceptTable', () => {
  it('says what reading gives back', () => {
    fc.assert(
      fc.property(randomTaxonomy(), (concepts) => {
        const { header, rows } = conceptTable(workspace(concepts));
        const plan = dryRun(header, rows);
        expect(plan.problems).toEqual([]);
        const again = (plan.command?.concepts ?? []).map((draft): Concept => ({ ...(concepts.find(({ id }) => id === draft.id) as Concept), aliases: [], ...draft })); // prettier-ignore
        expect(conceptTable(workspace(again))).toEqual({ header, rows });
        const byId = new Map(again.map((concept) => [concept.id, concept]));
        for (const concept of concepts) expect(byId.get(concept.id)).toEqual(concept);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['=1+1', '+x', '-x', '@x', '＝x'])('defuses %j', (name) => {
    const [concept] = fc.sample(randomTaxonomy(), { numRuns: 1, seed: 1 })[0] ?? [];
    const { header, rows } = conceptTable(workspace([{ ...(concept as Concept), name: { en: name } }]));
    expect(rows[0]?.[header.indexOf('name:en')]).toBe(`'${name}`);
  });
});
