import type { CodeDefinition, Json, JsonObject, Segment } from '@tagma/core';

/** A record that gets a code, with values from the tables; `index` varies it. */
export function madeUpRecord({ segments }: CodeDefinition, index: number): JsonObject {
  const entries: [string, Json][] = [];
  let turns = index;
  for (const segment of segments) {
    const value = valueFor(segment, turns);
    if (value === null) continue;
    entries.push(value);
    if (segment.type === 'map') turns = Math.floor(turns / Math.max(1, segment.table.length)) + index;
  }
  return Object.fromEntries(entries);
}

function valueFor(segment: Segment, index: number): [string, Json] | null {
  switch (segment.type) {
    case 'map': {
      const row = segment.table[index % Math.max(1, segment.table.length)];
      return row === undefined || segment.field === '' ? null : [segment.field, row.value];
    }
    case 'field':
      return segment.field === ''
        ? null
        : [segment.field, textFor(segment.alphabet, segment.width.max, index)];
    case 'date':
      return segment.field === null
        ? null
        : [segment.field, `20${String(26 - (index % 5))}-11-${String((index % 28) + 1).padStart(2, '0')}`];
    default:
      return null;
  }
}

function textFor(alphabet: unknown, width: number, index: number): string {
  const digits = alphabet === 'digits';
  const characters = digits ? '1234567890' : 'ABCDEFGHJKMNPQRSTUVWXYZ';
  const own =
    typeof alphabet === 'object' && alphabet !== null && 'characters' in alphabet
      ? String(alphabet.characters)
      : characters;
  return Array.from(
    { length: Math.min(width, 20) },
    (_, at) => Array.from(own)[(index + at) % own.length] ?? '',
  ).join('');
}
