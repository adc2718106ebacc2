import { property } from '../plan/values.js';

/** The list at a path with that many items, repeating its first one; undefined when there is none to repeat. */
export function lengthened(
  record: unknown,
  path: readonly string[],
  length: number,
): readonly unknown[] | undefined {
  const list = path.reduce<unknown>(property, record);
  if (!Array.isArray(list)) return undefined;
  const [first] = list as readonly unknown[];
  return first === undefined ? undefined : Array.from({ length }, () => first);
}
