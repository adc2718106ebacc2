import { compareCodePoints } from '../../../shared/order.js';
import { components, type Steps } from './components.js';
import type { CompactRedirects, Redirect } from './redirects.types.js';

/**
 * Follows every redirect to its end, each way once however many lead along it, so that looking up an id is
 * one step. Ids that lead in a circle are told; where the circle has a way out, they lead there.
 */
export function compactRedirects(redirects: readonly Redirect[]): CompactRedirects {
  const next = nextSteps(redirects);
  const ends = new Map<string, readonly string[]>();
  const loops: (readonly string[])[] = [];
  for (const group of components(next)) {
    if (group.length > 1) loops.push([...group].sort(compareCodePoints));
    const end = endOf(group, next, ends);
    for (const id of group) ends.set(id, end);
  }
  const targets = new Map<string, readonly string[]>();
  for (const from of next.keys()) {
    const end = ends.get(from) ?? [];
    if (end.length > 0) targets.set(from, end);
  }
  const shortened = [...targets].filter(([from, end]) => !sameIds(end, next.get(from) ?? [])).length;
  return { targets, manyToOne: joined(targets), loops, shortened };
}

/** What an id stands for now: itself, when nothing leads on. */
export function resolveRedirect(redirects: CompactRedirects, id: string): readonly string[] {
  return redirects.targets.get(id) ?? [id];
}

/** Lines about one id joined; a step from an id to itself is none. */
function nextSteps(redirects: readonly Redirect[]): Steps {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of redirects) {
    const known = next.get(from) ?? new Set<string>();
    for (const id of to) if (id !== from) known.add(id);
    if (known.size > 0) next.set(from, known);
  }
  return new Map([...next].map(([from, to]) => [from, [...to]]));
}

function endOf(
  group: readonly string[],
  next: Steps,
  ends: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const steps = group.flatMap((id) => next.get(id) ?? []);
  if (steps.length === 0) return group;
  // Ends of the group itself are not known yet, so steps within it give nothing.
  return [...new Set(steps.flatMap((id) => ends.get(id) ?? []))].sort(compareCodePoints);
}

function joined(targets: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const [from, [only, ...others]] of targets) {
    if (only === undefined || others.length > 0) continue;
    const known = sources.get(only);
    if (known === undefined) sources.set(only, [from]);
    else known.push(from);
  }
  return new Map([...sources].filter(([, from]) => from.length > 1));
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
