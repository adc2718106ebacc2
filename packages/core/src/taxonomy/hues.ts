import type { TagHue, TagLayer } from './taxonomy.types.js';

/** The named hues, in the order of the colour wheel after gray. */
export const TAG_HUES = [
  'gray',
  'red',
  'orange',
  'amber',
  'lime',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'purple',
  'pink',
] as const satisfies readonly TagHue[];

/** The layers of tags, from lasting to passing. */
export const TAG_LAYERS = ['core', 'extended', 'temporary'] as const satisfies readonly TagLayer[];
