import fc from 'fast-check';
import type { TaxonomyEntry } from '../src/index.js';

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\p{Control}|\p{Surrogate}/gu, ''))
  .filter((text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim() !== '');
const name = fc.oneof(line, fc.constantFrom('"quoted"@en', 'back\\slash', '<b>', '高价值', "'''", '^^x'));
const texts = fc.record({ en: name, 'zh-CN': name, de: fc.constant('a\nb\t"c"') }, { requiredKeys: ['en'] });
const names = fc.record({ en: name, 'zh-CN': name }, { requiredKeys: ['en'] });
const member = fc.record(
  {
    definition: texts,
    useCase: texts,
    example: texts,
    description: texts,
    notation: name,
    color: fc.constantFrom('teal' as const, '#0a0b0c' as const),
    icon: fc.constant('star'),
    judgement: fc.constantFrom('objective' as const, 'subjective' as const),
    validity: fc.constantFrom('P30D', 'P1Y'),
    valueType: fc.constantFrom(
      { type: 'number' as const, min: 0, max: 100, unit: '%' },
      { type: 'color' as const },
    ),
    required: fc.boolean(),
    editors: fc.array(name, { minLength: 1, maxLength: 3 }),
    extra: fc.constantFrom({ formerIds: ['1', '2'] }, { skos: { add: [['urn:x:p', '"y"@en']] } }),
  },
  { requiredKeys: [] },
);
const seeds = fc.array(
  fc.record({
    name: names,
    more: member,
    aliases: fc.uniqueArray(name, { maxLength: 3 }),
    parent: fc.nat(),
    isTop: fc.boolean(),
    isCategory: fc.boolean(),
    layer: fc.constantFrom('core' as const, 'extended' as const, 'temporary' as const),
    state: fc.constantFrom('active' as const, 'draft' as const, 'archived' as const, 'merged' as const),
    order: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(1.5)),
    into: fc.nat(),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Trees in all states, with texts that are hard to write into files. */
export function randomEntries(): fc.Arbitrary<readonly TaxonomyEntry[]> {
  return seeds.map((list) =>
    list.map((seed, index): TaxonomyEntry => {
      const into = seed.into % list.length;
      const state = seed.state === 'merged' && into === index ? 'active' : seed.state;
      return {
        ...seed.more,
        id: idOf(index),
        kind: seed.isCategory ? 'category' : 'tag',
        parentId: seed.isTop || index === 0 ? null : idOf(seed.parent % index),
        order: seed.order,
        name: seed.name,
        aliases: [...seed.aliases].sort((a, b) => (a < b ? -1 : 1)),
        layer: seed.layer,
        exclusive: seed.isCategory && index % 2 === 0,
        ownerId: 'u',
        state,
        ...(state === 'merged' ? { mergedIntoId: idOf(into) } : {}),
        ...(state === 'archived' && seed.into % 3 === 0 && list.length > 2
          ? { replacedBy: { ids: others(index, list.length), mode: seed.into % 2 === 0 ? 'all' : 'any' } }
          : {}),
        createdAt: '2026-01-01T00:00:00.000Z',
      };
    }),
  );
}

function idOf(index: number): string {
  return `概念.${index}:x`;
}

function others(index: number, count: number): string[] {
  return Array.from({ length: count }, (_, each) => each)
    .filter((each) => each !== index)
    .slice(0, 2)
    .map(idOf)
    .sort((a, b) => (a < b ? -1 : 1));
}
