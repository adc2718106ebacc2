import fc from 'fast-check';
import type { Command } from '../src/commands/commands.types.js';
import { ruleTagIds } from '../src/rules/rule-tags.js';
import type { Concept } from '../src/taxonomy/taxonomy.types.js';
import { concept, customer, rule } from './fixture.js';
import type { World } from './world.js';
import type { WorkspaceSnapshot } from '../src/workspace/workspace.types.js';

/** A command that is made knowing what there is. */
export type Making = (world: World, done: readonly string[]) => Command;

/** Typed tags, a deeper taxonomy and rules that ask for tags in several spellings. */
export function withMoreToLose(snapshot: WorkspaceSnapshot): WorkspaceSnapshot {
  const score = { type: 'number', min: 0, max: 10 } as const;
  return {
    ...snapshot,
    settings: { ...snapshot.settings, limits: { activeTagsPerRecord: 50, maxLevel: 5 } },
    concepts: [
      ...snapshot.concepts,
      concept('score', 'value', { valueType: score }),
      concept('mark', 'value', { valueType: { ...score, max: 5 } }),
      concept('gold', 'vip'),
      concept('east', 'geo'),
      concept('west', 'geo'),
    ],
    rules: [
      ...snapshot.rules,
      rule('asks', 'east', { expression: '"vip" in tags and region = "vip"' }),
      rule('any', 'west', { expression: '$exists(tags[$ in ["plain", "gold", "cn"]])' }),
      rule('all', 'cn', { expression: '$count($distinct(tags[$ in ["score", "mark"]])) = 2' }),
      rule('both', 'gold', { moreTagIds: ['mark', 'cn'], expression: 'region = "x"' }),
      rule('gone', 'mark', { moreTagIds: ['east'], state: 'archived' }),
      rule('odd', 'silent', { expression: '($t := tags; "west" in $t)', state: 'draft' }),
    ],
  };
}

const number = fc.nat(1_000);
const numbers = fc.array(number, { minLength: 1, maxLength: 3 });
const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;
const idAt = ({ workspace }: World, at: number): string => pick(workspace.concepts, at).id;
const idsAt = (world: World, at: readonly number[]): readonly string[] => at.map((each) => idAt(world, each));
const records = fc.subarray(['c1', 'c2', 'c3'], { minLength: 1 }).map((ids) => ids.map(customer));
const tagsOf = ({ workspace }: World): readonly Concept[] =>
  workspace.concepts.filter(({ kind, state }) => kind === 'tag' && state === 'active');

const tagging = fc
  .tuple(records, numbers, numbers, fc.integer({ min: -1, max: 12 }))
  .map(([records, add, remove, value]): Making => (world) => ({
    type: 'tagRecords',
    records,
    add: [...new Set(add.map((at) => pick(tagsOf(world), at)))].map(({ id, valueType }) => ({
      tagId: id,
      ...(valueType === undefined ? {} : { value }),
    })),
    remove: idsAt(world, remove),
  }));

const moving = fc.tuple(numbers, number, fc.boolean()).map(([ids, parent, first]): Making => (world) => {
  const parentId = parent % 5 === 0 ? null : idAt(world, parent);
  const child = world.workspace.concepts.find((each) => each.parentId === parentId);
  return {
    type: 'moveConcepts',
    ids: idsAt(world, ids),
    parentId,
    beforeId: first ? (child?.id ?? null) : null,
  };
});

const merging = fc.tuple(numbers, number).map(([ids, into]): Making => (world) => {
  const tags = tagsOf(world);
  const intoId = pick(tags, into).id;
  const sources = ids.map((at) => pick(tags, at).id).filter((id) => id !== intoId);
  return { type: 'mergeConcepts', ids: sources.length === 0 ? [idAt(world, into)] : sources, intoId };
});

const redirecting = fc
  .array(fc.tuple(number, number), { minLength: 1, maxLength: 4 })
  .map((pairs): Making => (world) => ({
    type: 'redirectConcepts',
    redirects: pairs.map(([from, to]) => ({
      id: pick(tagsOf(world), from).id,
      intoId: pick(tagsOf(world), to).id,
    })),
  }));

const splitting = fc
  .tuple(number, number, records, fc.constantFrom(0, 1, 'keep' as const))
  .map(([at, other, records, rest]): Making => (world, done) => ({
    type: 'splitConcept',
    id: pick(tagsOf(world), at).id,
    parts: [
      { conceptId: pick(tagsOf(world), other).id },
      {
        draft: { kind: 'tag', parentId: 'geo', name: { en: `Part ${done.length}` } },
        id: `part-${done.length}`,
      },
    ],
    assign: [{ part: 1, records }],
    rest,
  }));

const importing = fc
  .tuple(fc.array(fc.tuple(number, number), { maxLength: 5 }), fc.boolean())
  .map(([items, update]): Making => (world) => ({
    type: 'importConcepts',
    concepts: items.map(([name, parent], index) => ({
      id: name % 3 === 0 ? idAt(world, name) : `new-${name % 10}`,
      kind: name % 2 === 0 ? ('category' as const) : ('tag' as const),
      parentId: parent % 3 === 0 ? null : parent % 3 === 1 ? idAt(world, parent) : `new-${parent % 10}`,
      name: { en: `Imported ${name % 7} ${index}` },
    })),
    onExisting: update ? 'update' : 'skip',
  }));

/** Tags that no rule gives; all tags when there are none. */
function freeTags(world: World): readonly Concept[] {
  const given = new Set(world.workspace.rules.flatMap(ruleTagIds));
  const free = tagsOf(world).filter(({ id }) => !given.has(id));
  return free.length === 0 ? tagsOf(world) : free;
}

const retiring = fc.tuple(numbers, fc.nat(2)).map(([ids, what]): Making => (world) => {
  const archived = world.workspace.concepts.filter(({ state }) => state === 'archived');
  const type = pick(['archiveConcepts', 'restoreConcepts', 'deleteConcepts'] as const, what);
  const from = type === 'archiveConcepts' || archived.length === 0 ? freeTags(world) : archived;
  return { type, ids: ids.map((at) => pick(from, at).id) };
});

const valuing = fc
  .tuple(number, fc.integer({ min: -1, max: 12 }))
  .map(([at, value]): Making => ({ assignments }) => {
    const typed = assignments.filter(({ tagId }) => tagId === 'score' || tagId === 'mark');
    const row = typed.length === 0 || at % 4 === 0 ? null : pick(typed, at);
    return {
      type: 'setTagValue',
      record: row?.record ?? customer('c1'),
      tagId: row?.tagId ?? 'vip',
      value: value === 12 ? null : value,
    };
  });

/** A value that is given and changed: too seldom does chance change one that was given. */
export const valueGame: readonly Making[] = [
  () => ({
    type: 'tagRecords',
    records: [customer('c1'), customer('c2')],
    add: [{ tagId: 'score', value: 3 }],
    remove: [],
  }),
  () => ({ type: 'setTagValue', record: customer('c1'), tagId: 'score', value: 7 }),
];

const reviewing = number.map((at): Making => ({ workspace }) => {
  const { id, version } = pick(workspace.concepts, at);
  return { type: 'reviewConcept', id, expectedVersion: version };
});

const running = fc
  .tuple(number, fc.subarray(['c1', 'c2', 'c3']))
  .map(([at, ids]): Making => ({ workspace }) => {
    const { id, version } = pick(workspace.rules, at);
    const verdicts = ids.map((recordId) => ({ recordId, outcome: 'match' as const }));
    return {
      type: 'applyRuleRun',
      ruleId: id,
      ruleVersion: version,
      asOf: '2026-01-01T00:00:00.000Z',
      verdicts,
    };
  });

const undoing = number.map((at): Making => (_world, done) => ({
  type: 'undo',
  transactionId: done.length === 0 ? 'none' : pick(done, at),
}));

/** Everything that can be done to a taxonomy and the tags on records, many at once. */
export const makings: fc.Arbitrary<Making> = fc.oneof(
  { weight: 6, arbitrary: tagging },
  { weight: 4, arbitrary: moving },
  { weight: 4, arbitrary: merging },
  { weight: 2, arbitrary: redirecting },
  { weight: 4, arbitrary: splitting },
  { weight: 3, arbitrary: importing },
  { weight: 3, arbitrary: retiring },
  { weight: 3, arbitrary: valuing },
  { weight: 1, arbitrary: reviewing },
  { weight: 2, arbitrary: running },
  { weight: 2, arbitrary: undoing },
);
