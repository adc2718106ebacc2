import type { Asked, Leaf } from './leaf.types.js';

/** What is asked of a value that nothing is asked of. */
export const NOTHING_ASKED: Asked = { equals: [], bounds: [], parts: [], members: [], truth: false };

/** All that some conditions ask of their common term. */
export function askedByAll(leaves: readonly Leaf[]): Asked {
  return leaves.map(({ asked }) => asked).reduce(joined, NOTHING_ASKED);
}

function joined(one: Asked, other: Asked): Asked {
  return {
    equals: [...one.equals, ...other.equals],
    bounds: [...one.bounds, ...other.bounds],
    parts: [...one.parts, ...other.parts],
    members: [...one.members, ...other.members],
    truth: one.truth || other.truth,
  };
}
