import type { ChildLists } from './child-lists.js';

/** Nodes numbered in reading order; see `TaxonomyTree`. */
export interface NodeNumbers {
  readonly place: Int32Array;
  readonly nodes: Int32Array;
  readonly parent: Int32Array;
  readonly depth: Uint16Array;
  readonly size: Int32Array;
}

/**
 * Numbers the nodes: level by level first, then sizes from below, then numbers from above. Without recursion and
 * without a stack: bad data may be 100,000 levels deep.
 */
export function numberNodes(count: number, above: Int32Array, lists: ChildLists): NodeNumbers {
  const { order, closed } = levelOrder(count, lists);
  const sizes = sumSizes(count, above, order, closed);
  const place = new Int32Array(count);
  const nodes = new Int32Array(count);
  const parent = new Int32Array(count);
  const depth = new Uint16Array(count);
  const size = new Int32Array(count);
  /** Number of the next child, by position of the parent; the top is the last. */
  const next = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const at = order[i] ?? 0;
    const up = closed?.has(at) === true ? count : (above[at] ?? count);
    const node = next[up] ?? 0;
    const own = sizes[at] ?? 1;
    next[up] = node + own;
    next[at] = node + 1;
    place[node] = at;
    nodes[at] = node;
    size[node] = own;
    if (up === count) parent[node] = -1;
    else {
      const upper = nodes[up] ?? 0;
      parent[node] = upper;
      depth[node] = (depth[upper] ?? 0) + 1;
    }
  }
  return { place, nodes, parent, depth, size };
}

interface LevelOrder {
  readonly order: Int32Array;
  /** Where circles are opened: these stand at the top. */
  readonly closed: ReadonlySet<number> | null;
}

function levelOrder(count: number, { starts, children }: ChildLists): LevelOrder {
  const order = new Int32Array(count);
  let end = 0;
  for (let at = starts[count] ?? 0; at < (starts[count + 1] ?? 0); at++) order[end++] = children[at] ?? 0;
  for (let i = 0; i < end; i++) {
    const place = order[i] ?? 0;
    const last = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < last; at++) order[end++] = children[at] ?? 0;
  }
  if (end === count) return { order, closed: null };
  return { order, closed: openCircles(order, end, { starts, children }) };
}

/** What no top node reaches hangs in a circle; it is opened at the concept that comes first. */
function openCircles(
  order: Int32Array,
  reached: number,
  { starts, children }: Pick<ChildLists, 'starts' | 'children'>,
): ReadonlySet<number> {
  const seen = new Uint8Array(order.length);
  for (let i = 0; i < reached; i++) seen[order[i] ?? 0] = 1;
  const closed = new Set<number>();
  let end = reached;
  const take = (place: number): void => {
    seen[place] = 1;
    order[end++] = place;
  };
  for (let first = 0; end < order.length; first++) {
    if (seen[first] === 1) continue;
    closed.add(first);
    let i = end;
    take(first);
    for (; i < end; i++) {
      const place = order[i] ?? 0;
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++)
        if (seen[children[at] ?? 0] === 0) take(children[at] ?? 0);
    }
  }
  return closed;
}

function sumSizes(
  count: number,
  above: Int32Array,
  order: Int32Array,
  closed: ReadonlySet<number> | null,
): Int32Array {
  const sizes = new Int32Array(count + 1).fill(1);
  for (let i = count - 1; i >= 0; i--) {
    const place = order[i] ?? 0;
    const up = closed?.has(place) === true ? count : (above[place] ?? count);
    sizes[up] = (sizes[up] ?? 0) + (sizes[place] ?? 0);
  }
  return sizes;
}
