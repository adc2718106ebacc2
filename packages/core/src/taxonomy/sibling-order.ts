import { compareCodePoints } from '../shared/order.js';
import type { Concept } from './taxonomy.types.js';

/** Order among siblings: `order`, ties by id. */
export function bySiblingOrder(a: Concept, b: Concept): number {
  return a.order - b.order || compareCodePoints(a.id, b.id);
}
