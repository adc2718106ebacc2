import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { Annotation } from '../annotation.js';

/** One item of a group as it stands in the text. */
export type Item =
  | {
      readonly muted: false;
      readonly node: SyntaxNode;
      readonly marks: (Annotation & { kind: 'marks' }) | undefined;
    }
  | {
      readonly muted: true;
      readonly comment: Annotation;
      /** The row itself, without the connector before or after it. */
      readonly text: string;
      readonly leading: Connector | undefined;
      readonly trailing: Connector | undefined;
    };
export type Connector = 'and' | 'or';

/** Items, and the connector between each of them and the next one. */
export interface Sequence {
  readonly items: readonly Item[];
  readonly connectors: readonly Connector[];
}

interface Flat {
  readonly nodes: SyntaxNode[];
  readonly connectors: Connector[];
}

/**
 * The rows of a chain of `and` and `or`, in the order of the text; parentheses end a chain. A loop, since a text
 * can join more rows than the stack is deep.
 */
function flatten(root: SyntaxNode): Flat {
  const flat: Flat = { nodes: [], connectors: [] };
  // What is still to be read, the first last: a connector stands between the two sides that it joins.
  const open: (SyntaxNode | Connector)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') flat.connectors.push(next);
    else if (next.type === 'binary' && (next.operator === 'and' || next.operator === 'or'))
      open.push(next.right, next.operator, next.left);
    else flat.nodes.push(next);
  }
  return flat;
}

/** The rows of a slot with the muted rows between them. `annotations` are those within the slot. */
export function sequenceOf(root: SyntaxNode | undefined, annotations: readonly Annotation[]): Sequence {
  const flat = root === undefined ? { nodes: [], connectors: [] } : flatten(root);
  if (annotations.length === 0)
    return { items: flat.nodes.map((node) => active(node, undefined)), connectors: flat.connectors };
  const items = interleave(flat.nodes, annotations);
  return { items, connectors: connect(items, flat.connectors) };
}

function active(node: SyntaxNode, marks: (Annotation & { kind: 'marks' }) | undefined): Item {
  return { muted: false, node, marks };
}

function interleave(nodes: readonly SyntaxNode[], annotations: readonly Annotation[]): readonly Item[] {
  const items: Item[] = [];
  let next = 0;
  let marks: (Annotation & { kind: 'marks' }) | undefined;
  for (const node of nodes) {
    for (; next < annotations.length; next++) {
      const annotation = annotations[next];
      if (annotation === undefined || annotation.start >= node.start) break;
      if (annotation.kind === 'marks') marks = annotation;
      else items.push(mutedItem(annotation));
    }
    items.push(active(node, marks));
    marks = undefined;
    // What stands inside the row belongs to the row.
    while ((annotations[next]?.start ?? Infinity) < node.end) next++;
  }
  for (const annotation of annotations.slice(next))
    if (annotation.kind === 'mute') items.push(mutedItem(annotation));
  return items;
}

const LEADING = /^\s*(and|or)\b\s*/;
const TRAILING = /\s(and|or)\s*$/;

function mutedItem(comment: Annotation & { kind: 'mute' }): Item {
  return { muted: true, comment, ...mutedParts(comment.muted) };
}

/** Takes the connectors off a muted row. */
export function mutedParts(muted: string): {
  readonly text: string;
  readonly leading: Connector | undefined;
  readonly trailing: Connector | undefined;
} {
  const before = LEADING.exec(muted);
  const rest = muted.slice(before?.[0].length ?? 0);
  const after = TRAILING.exec(rest);
  return {
    text: after === null ? rest : rest.slice(0, after.index),
    leading: connector(before?.[1]),
    trailing: connector(after?.[1]),
  };
}

function connector(word: string | undefined): Connector | undefined {
  return word === 'and' || word === 'or' ? word : undefined;
}

/** A muted row brings its connector along, on the side where it was cut off. */
function connect(items: readonly Item[], real: readonly Connector[]): readonly Connector[] {
  let seen = 0;
  return items.slice(1).map((next, index) => {
    const previous = items[index];
    if (previous?.muted === false) seen++;
    // The connector of the text between the rows that count, before and after this place.
    const between = seen === 0 ? undefined : real[seen - 1];
    if (next.muted && next.leading !== undefined) return next.leading;
    if (previous?.muted === true && previous.trailing !== undefined) return previous.trailing;
    const carried = previous?.muted === true ? previous.leading : undefined;
    return between ?? carried ?? 'and';
  });
}
