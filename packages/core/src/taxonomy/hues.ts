import type { TagHue } from './taxonomy.types.js';

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
