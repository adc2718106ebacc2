import fc from 'fast-check';
import type { Concept } from '../src/index.js';

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\p{Control}|\p{Surrogate}/gu, '').trim())
  .filter((text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim() !== '');
const hard = fc.constantFrom(
  '=1+1',
  "'=x",
  '-5',
  'a; b | c',
  'back\\slash',
  '<b>',
  'A > B',
  '高价值；客户',
  '"quoted", text',
);
const name = fc.oneof(line, hard);
const texts = fc.record({ en: name, 'zh-CN': name }, { requiredKeys: [] });
const member = fc.record(
  {
    definition: texts,
    useCase: texts,
    example: texts,
    description: texts,
    notation: name,
    color: fc.constantFrom('teal', '#0a0b0c'),
    layer: fc.constantFrom('core', 'extended', 'temporary'),
    judgement: fc.constantFrom('objective', 'subjective'),
    validity: fc.constantFrom('P30D', 'P1Y'),
    valueType: fc.constantFrom({ type: 'number', min: 0, max: 100, unit: '%' }, { type: 'color' }),
    required: fc.boolean(),
    editors: fc.array(name, { minLength: 1, maxLength: 3 }),
    activeFrom: fc.constant('2026-01-01T00:00:00.000Z'),
  },
  { requiredKeys: [] },
);
const seeds = fc.array(
  fc.record({
    name,
    more: member,
    aliases: fc.uniqueArray(name, { maxLength: 3 }),
    parent: fc.nat(),
    isTop: fc.boolean(),
    isCategory: fc.boolean(),
    order: fc.integer({ min: -5, max: 5 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Trees of active concepts, at most four levels deep, with texts that are hard to write into files. */
export function randomTaxonomy(): fc.Arbitrary<readonly Concept[]> {
  return seeds.map((list) => {
    const concepts: Concept[] = [];
    const levels: number[] = [];
    list.forEach((seed, index) => {
      const parents = concepts.flatMap((_, at) => ((levels[at] ?? 0) < 4 ? [at] : []));
      const at = seed.isTop ? undefined : parents[seed.parent % Math.max(1, parents.length)];
      const parent = at === undefined ? undefined : concepts[at];
      const isCategory = seed.isCategory && parent?.kind !== 'tag';
      levels.push(at === undefined ? 1 : (levels[at] ?? 0) + 1);
      const filled = Object.entries(seed.more).filter(([, value]) => !isEmpty(value));
      concepts.push({
        layer: 'extended',
        ...(Object.fromEntries(filled) as Partial<Concept>),
        id: `c${index}:${index % 3}`,
        version: 1,
        kind: isCategory ? 'category' : 'tag',
        parentId: parent?.id ?? null,
        order: seed.order,
        // Names are unique among siblings.
        name: {
          en: `${seed.name} ${index}`,
          ...(index % 2 === 0 ? { 'zh-CN': `${seed.name}-${index}` } : {}),
        },
        aliases: seed.aliases,
        exclusive: isCategory && index % 2 === 0,
        ownerId: 'u',
        state: 'active',
        createdAt: '2026-01-01T00:00:00.000Z',
      });
    });
    return concepts;
  });
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
