import type { BinaryOperator, PairNode, SortTerm, SyntaxNode } from '../../syntax/syntax.types.js';
import { isRaw } from './make.js';
import { nameText } from './names.js';

/** How tightly operators bind, as in JSONata's grammar. */
const LEVELS: Readonly<Record<BinaryOperator, number>> = {
  '..': 20,
  or: 25,
  and: 30,
  '=': 40,
  '!=': 40,
  '<': 40,
  '<=': 40,
  '>': 40,
  '>=': 40,
  in: 40,
  '~>': 40,
  '??': 40,
  '?:': 40,
  '+': 50,
  '-': 50,
  '&': 50,
  '*': 60,
  '/': 60,
  '%': 60,
};
const ASSIGN = 10;
const CHOOSE = 20;
const SORT = 40;
const PREFIX = 70;
const PRIMARY = 100;

/** The text of a node, in one line, with the parentheses that precedence needs and no others. */
export function printSyntax(node: SyntaxNode): string {
  switch (node.type) {
    case 'string':
      return JSON.stringify(node.value);
    case 'number':
      return numberText(node.value);
    case 'constant':
      return String(node.value);
    case 'regex':
      return `/${node.pattern}/${node.flags}`;
    case 'name':
      return nameText(node.name);
    case 'variable':
      return `$${node.name}`;
    case 'wildcard':
      return '*';
    case 'descendant':
      return '**';
    case 'parent':
      return '%';
    case 'placeholder':
      return '?';
    case 'broken':
      return isRaw(node) ? node.text : '';
    default:
      return printCompound(node);
  }
}

type Compound = Exclude<SyntaxNode, { type: Leaf }>;
type Leaf =
  | 'string'
  | 'number'
  | 'constant'
  | 'regex'
  | 'name'
  | 'variable'
  | 'wildcard'
  | 'descendant'
  | 'parent'
  | 'placeholder'
  | 'broken';

function printCompound(node: Compound): string {
  switch (node.type) {
    case 'path':
      return node.steps.map((step) => operandText(step, PREFIX)).join('.');
    case 'filter':
      return `${postfixed(node.of)}[${printSyntax(node.where)}]`;
    case 'keep-array':
      return `${postfixed(node.of)}[]`;
    case 'group':
      return `${postfixed(node.of)}{${node.pairs.map(pairText).join(', ')}}`;
    case 'sort':
      return `${postfixed(node.of)}^(${node.terms.map(termText).join(', ')})`;
    case 'focus':
      return `${postfixed(node.of)}@$${node.name}`;
    case 'index':
      return `${postfixed(node.of)}#$${node.name}`;
    case 'binary':
      return binaryText(node.operator, node.left, node.right);
    case 'negate':
      return `-${operandText(node.of, PREFIX)}`;
    case 'list':
      return `[${listText(node.items)}]`;
    case 'object':
      return `{${node.pairs.map(pairText).join(', ')}}`;
    case 'block':
      return `(${node.items.map(printSyntax).join('; ')})`;
    case 'call':
      return `${postfixed(node.callee)}(${listText(node.arguments)})`;
    case 'lambda':
      return `function(${listText(node.parameters)})${node.signature ?? ''}{ ${printSyntax(node.body)} }`;
    case 'condition':
      return chooseText(node.test, node.then, node.otherwise);
    case 'assign':
      return `$${node.name} := ${printSyntax(node.value)}`;
    case 'transform':
      return transformText(node.pattern, node.update, node.remove);
  }
}

function binaryText(operator: BinaryOperator, left: SyntaxNode, right: SyntaxNode): string {
  const level = LEVELS[operator];
  const space = operator === '..' ? '' : ' ';
  const first = hasSort(left) && level > SORT ? `(${printSyntax(left)})` : operandText(left, level);
  return `${first}${space}${operator}${space}${operandText(right, level + 1)}`;
}

function chooseText(test: SyntaxNode, then: SyntaxNode, otherwise?: SyntaxNode): string {
  const rest = otherwise === undefined ? '' : ` : ${operandText(otherwise, CHOOSE)}`;
  return `${operandText(test, CHOOSE + 1)} ? ${operandText(then, CHOOSE)}${rest}`;
}

function transformText(pattern: SyntaxNode, update: SyntaxNode, remove?: SyntaxNode): string {
  const rest = remove === undefined ? '' : `, ${printSyntax(remove)}`;
  return `|${printSyntax(pattern)}|${printSyntax(update)}${rest}|`;
}

function listText(items: readonly SyntaxNode[]): string {
  return items.map(printSyntax).join(', ');
}

function pairText(pair: PairNode): string {
  return `${printSyntax(pair.key)}: ${printSyntax(pair.value)}`;
}

function termText(term: SortTerm): string {
  return `${term.descending ? '>' : '<'}${printSyntax(term.by)}`;
}

/** The text of an operand; in parentheses when it binds less tightly than its place needs. */
export function operandText(node: SyntaxNode, needed: number): string {
  const text = printSyntax(node);
  return levelOf(node) >= needed ? text : `(${text})`;
}

/** What a bracket follows: everything to its left that binds as tightly belongs to it. */
function postfixed(node: SyntaxNode): string {
  return node.type === 'sort' ? printSyntax(node) : operandText(node, PREFIX);
}

/** How tightly the outermost operator of a node binds. */
export function levelOf(node: SyntaxNode): number {
  if (isRaw(node)) return node.inner === undefined ? 0 : levelOf(node.inner);
  if (hasSort(node)) return SORT;
  switch (node.type) {
    case 'binary':
      return LEVELS[node.operator];
    case 'condition':
      return CHOOSE;
    case 'assign':
      return ASSIGN;
    case 'negate':
      return PREFIX;
    case 'number':
      return node.value < 0 ? PREFIX : PRIMARY;
    default:
      return PRIMARY;
  }
}

/** `^` binds no tighter than a comparison, and takes everything before it; so it may only come first. */
function hasSort(node: SyntaxNode): boolean {
  if (node.type === 'sort') return true;
  if (node.type === 'filter' || node.type === 'keep-array') return hasSort(node.of);
  const first = node.type === 'path' ? node.steps[0] : undefined;
  return first !== undefined && hasSort(first);
}

/** JSONata numbers have no `1e+21`-like sign problem, but no Infinity and no NaN either. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : 'null';
}
