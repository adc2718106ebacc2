import type { TagLayer } from './taxonomy.types.js';

/** The layers of tags, from lasting to passing. */
export const TAG_LAYERS = ['core', 'extended', 'temporary'] as const satisfies readonly TagLayer[];
