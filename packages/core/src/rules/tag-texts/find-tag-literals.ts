import type { ListNode, StringNode, SyntaxNode } from '@tagma/expression';
import { enter, holderOf, type Place } from './places.js';
import { mentionsTags, subjectOf } from './subjects.js';

/** A text literal, or a list of them, that is compared with the tags of the record. */
export interface TagLiteral {
  readonly node: StringNode | ListNode;
  readonly values: readonly StringNode[];
  /** Where the literal stands, up to the whole rule. */
  readonly place: Place;
}

/** Literals that stand for tags; or the first one of which nobody can tell. */
export interface FoundLiterals {
  readonly literals: readonly TagLiteral[];
  readonly unclear: StringNode | null;
}

/** Finds where a rule names tags; `ids` are those that matter. */
export function findTagLiterals(root: SyntaxNode, ids: ReadonlySet<string>): FoundLiterals {
  const literals = new Map<SyntaxNode, TagLiteral>();
  const suspects: StringNode[] = [];
  let mentions = false;
  for (const place of enter(root)) {
    mentions ||= mentionsTags(place);
    const { node } = place;
    if (node.type !== 'string' || !ids.has(node.value)) continue;
    const meaning = meaningOf(place);
    if (meaning === 'unclear') suspects.push(node);
    else if (meaning !== 'other') literals.set(meaning.node, meaning);
  }
  // A rule that does not look at tags at all cannot name one.
  return { literals: [...literals.values()], unclear: mentions ? (suspects[0] ?? null) : null };
}

function meaningOf(place: Place): TagLiteral | 'other' | 'unclear' {
  const holder = holderOf(place);
  const inList = holder?.node.type === 'list' ? holder : null;
  const literal = inList ?? place;
  const comparison = holderOf(literal);
  if (comparison?.node.type !== 'binary') return callMeaning(comparison);
  const { operator, left, right } = comparison.node;
  if (operator !== '=' && operator !== '!=' && operator !== 'in') return 'unclear';
  const onLeft = isOrHolds(left, literal.node);
  const subject = subjectOf(onLeft ? right : left, comparison.context);
  if (subject === 'other') return 'other';
  // A list before `in` is looked for as a whole, not its items.
  if (subject === 'unclear' || (operator === 'in' && onLeft && inList !== null)) return 'unclear';
  const values = valuesOf(literal.node);
  if (values === null) return 'unclear';
  return { node: literal.node as StringNode | ListNode, values, place: literal };
}

/** A literal given to a function that only sees other fields has nothing to do with tags. */
function callMeaning(place: Place | null): 'other' | 'unclear' {
  if (place?.node.type !== 'call') return 'unclear';
  const others = place.node.arguments.filter(({ type }) => type !== 'string');
  const isForeign = others.length > 0 && others.every((each) => subjectOf(each, place.context) === 'other');
  return isForeign ? 'other' : 'unclear';
}

function isOrHolds(side: SyntaxNode, node: SyntaxNode): boolean {
  return side.start <= node.start && node.end <= side.end;
}

function valuesOf(node: SyntaxNode): readonly StringNode[] | null {
  if (node.type === 'string') return [node];
  if (node.type !== 'list') return null;
  const items = node.items.flatMap((item) => (item.type === 'string' ? [item] : []));
  return items.length === node.items.length ? items : null;
}
