import { rawToken, skipTrivia } from '../syntax/raw-token.js';
import type { PairNode, Span, SyntaxNode } from '../syntax/syntax.types.js';
import { childrenOf } from '../syntax/walk.js';

/** A new line before the token at `at`, indented by `depth` spaces. */
export interface LineBreak {
  readonly at: number;
  readonly depth: number;
}

interface Layout {
  readonly width: number;
  readonly indent: number;
}

/** Decides where the lines of a one-line text end: from the outside in, only where it does not fit. */
export function lineBreaks(text: string, root: SyntaxNode, layout: Layout): readonly LineBreak[] {
  const found: LineBreak[] = [];
  const open: { node: SyntaxNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (node.end - node.start + depth <= layout.width) continue;
    const { breaks, inside } = split(text, node, depth, layout.indent);
    found.push(...breaks);
    open.push(...inside);
  }
  return found.sort((a, b) => a.at - b.at);
}

interface Split {
  readonly breaks: readonly LineBreak[];
  readonly inside: readonly { node: SyntaxNode; depth: number }[];
}

function split(text: string, node: SyntaxNode, depth: number, indent: number): Split {
  switch (node.type) {
    case 'binary':
      return node.operator === 'and' || node.operator === 'or'
        ? chain(node, depth)
        : sameLine(childrenOf(node), depth);
    case 'condition':
      return condition(text, node, depth, depth + indent);
    case 'block':
    case 'list':
      return bracket(node, node.items, depth, indent);
    case 'object':
      return pairs(node, node.pairs, depth, indent);
    case 'call': {
      const inner = bracket(node, node.arguments, depth, indent);
      return { breaks: inner.breaks, inside: [...inner.inside, { node: node.callee, depth }] };
    }
    case 'filter': {
      const inner = bracket(node, [node.where], depth, indent);
      return { breaks: inner.breaks, inside: [...inner.inside, { node: node.of, depth }] };
    }
    default:
      return sameLine(childrenOf(node), depth);
  }
}

function sameLine(nodes: readonly SyntaxNode[], depth: number): Split {
  return { breaks: [], inside: nodes.map((node) => ({ node, depth })) };
}

/** Every `and` of a chain starts a line. */
function chain(node: Extract<SyntaxNode, { readonly type: 'binary' }>, depth: number): Split {
  const breaks: LineBreak[] = [];
  const operands: SyntaxNode[] = [];
  let rest: SyntaxNode = node;
  for (; rest.type === 'binary' && rest.operator === node.operator; rest = rest.left) {
    breaks.push({ at: rest.operatorSpan.start, depth });
    operands.push(rest.right);
  }
  return { breaks, inside: sameLine([rest, ...operands], depth).inside };
}

function condition(
  text: string,
  node: Extract<SyntaxNode, { readonly type: 'condition' }>,
  depth: number,
  inner: number,
): Split {
  const { test, then, otherwise } = node;
  const breaks = [{ at: rawToken(text, node).position - 1, depth: inner }];
  const answers = otherwise === undefined ? [then] : [then, otherwise];
  if (otherwise !== undefined) breaks.push({ at: skipTrivia(text, then.end), depth: inner });
  return { breaks, inside: [{ node: test, depth }, ...sameLine(answers, inner).inside] };
}

/** What stands in brackets gets lines of its own; the closing bracket ends on the outer level. */
function bracket(node: Span, items: readonly SyntaxNode[], depth: number, indent: number): Split {
  if (items.length === 0) return { breaks: [], inside: [] };
  const breaks = items.map(({ start }) => ({ at: start, depth: depth + indent }));
  return {
    breaks: [...breaks, { at: node.end - 1, depth }],
    inside: sameLine(items, depth + indent).inside,
  };
}

function pairs(node: Span, found: readonly PairNode[], depth: number, indent: number): Split {
  const keys = found.map(({ key }) => key);
  const { breaks } = bracket(node, keys, depth, indent);
  return {
    breaks,
    inside: sameLine(
      found.flatMap(({ key, value }) => [key, value]),
      depth + indent,
    ).inside,
  };
}
