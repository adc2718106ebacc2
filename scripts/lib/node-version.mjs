import { SetupError } from './setup-error.mjs';

/** Oldest Node.js that every tool of this repository runs on. */
export const MINIMUM_NODE = '20.19.0';

/**
 * Is version `a` at least version `b`?
 *
 * @param {string} a e.g. `20.20.2`
 * @param {string} b e.g. `20.19.0`
 */
export function isAtLeast(a, b) {
  const left = a.split('.').map((part) => Number.parseInt(part, 10));
  const right = b.split('.').map((part) => Number.parseInt(part, 10));
  const at = right.findIndex((part, index) => part !== left[index]);
  return at === -1 || left[at] > right[at];
}

/**
 * Throws a SetupError when this Node.js is too old.
 *
 * @param {string} [version] default: the running one
 */
export function ensureNode(version = process.versions.node) {
  if (isAtLeast(version, MINIMUM_NODE)) return;
  throw new SetupError(
    `Tagma needs Node.js ${MINIMUM_NODE} or newer; this is ${version}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  );
}
