import type { Frame } from '../plan/interpret.types.js';
import type { PlanScope } from '../plan/plan.types.js';
import type { Part } from './build-record.js';
import type { Leaf } from './leaf.types.js';
import type { Choice, Unknown } from './solve.js';
import type { World } from './world.js';

/** Values of some paths, with what the conditions about them say then. */
export interface PartsChoice extends Choice {
  readonly parts: readonly Part[];
}

/** Where records are made up. */
export interface Workshop extends World {
  readonly find: Frame['find'];
  /** Of the item when `home` is one; what is made up follows it as far as it can be told. */
  readonly schema?: World['schema'];
  /** `item` when the rules are conditions on items. */
  readonly home: PlanScope;
  /** How deep in collections the items are; deeper ones are not made up. */
  readonly depth: number;
  /** Makes up values for fields; handed down for the fields of items. */
  readonly makeUp: (leaves: readonly Leaf[], workshop: Workshop) => readonly Unknown<PartsChoice>[];
}
