import type {} from '../index.js';

/** Every element of Tagma by its name. */
export type TagmaElements = Pick<
  HTMLElementTagNameMap,
  Extract<keyof HTMLElementTagNameMap, `tagma-${string}`>
>;
