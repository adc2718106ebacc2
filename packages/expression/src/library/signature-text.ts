import { raise } from '../engine/context.js';
import { typesWhere } from './types-of.js';

/** One parameter of a signature. */
export interface Parameter {
  /** The set of types it takes; see `typeOf`. */
  accepts: number;
  /** The same as a pattern over letters of types, with its quantifier. */
  pattern: string;
  /** It may be left out. */
  optional: boolean;
  /** It takes exactly one argument, or one or none, and prefers one. */
  direct: boolean;
  /** Left out, it is the focus, which must be one of `acceptsFocus`. */
  fromFocus: boolean;
  acceptsFocus: number;
  /** It becomes a list; `members` is what the list holds, when the signature says it. */
  isList: boolean;
  members?: string;
  /** Its letter, or its choice in parentheses. */
  type: string;
}

/** Letters of all types. */
const ALL = 'asnblfom';

function newParameter(): Parameter {
  return {
    accepts: 0,
    pattern: '',
    optional: false,
    direct: true,
    fromFocus: false,
    acceptsFocus: -1,
    isList: false,
    type: '',
  };
}

/** Types by letter; `x` is anything, `j` anything but functions, `a` anything, made a list. */
const TYPES: Readonly<Record<string, string>> = {
  s: 'sm',
  n: 'nm',
  b: 'bm',
  l: 'lm',
  o: 'om',
  a: ALL,
  f: 'f',
  j: 'asnblom',
  x: ALL,
};

/** Reads a signature such as `<s-nn?:s>`. What follows the colon says nothing about arguments. */
export function parseSignature(text: string): Parameter[] {
  const parameters: Parameter[] = [];
  let open = newParameter();
  let last = open;
  const close = (type: string, pattern: string): void => {
    open.type = type;
    open.pattern = pattern;
    open.accepts = typesOf(pattern);
    open.isList = type === 'a';
    parameters.push(open);
    last = open;
    open = newParameter();
  };
  for (let at = 1; at < text.length && text.charAt(at) !== ':'; at++) {
    const char = text.charAt(at);
    const types = Object.hasOwn(TYPES, char) ? TYPES[char] : undefined;
    if (types !== undefined) close(char, types.length === 1 ? types : `[${types}]`);
    else if (char === '(') {
      const end = closing(text, at, ')');
      const choice = text.slice(at + 1, end);
      if (choice.includes('<')) raise('S0402', { value: choice, offset: at });
      close(`(${choice})`, `[${choice}m]`);
      at = end;
    } else if (char === '<') {
      if (last.type !== 'a' && last.type !== 'f') raise('S0401', { value: last.type, offset: at });
      const end = closing(text, at, '>');
      last.members = text.slice(at + 1, end);
      at = end;
    } else if ('-?+'.includes(char)) quantify(last, char);
  }
  return parameters;
}

function quantify(parameter: Parameter, char: string): void {
  if (parameter.pattern.length > 0 && !/[\]f]$/.test(parameter.pattern)) parameter.direct = false;
  if (char === '-') {
    parameter.fromFocus = true;
    parameter.acceptsFocus = typesOf(parameter.pattern);
  }
  if (char === '+') parameter.direct = false;
  else parameter.optional = true;
  parameter.pattern += char === '-' ? '?' : char;
}

function typesOf(pattern: string): number {
  const one = new RegExp(pattern);
  return typesWhere((letter) => one.test(letter));
}

/** Offset of the bracket that closes the one at `start`. */
function closing(text: string, start: number, close: string): number {
  const opener = text.charAt(start);
  let depth = 1;
  let at = start + 1;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === close && --depth === 0) break;
    if (char === opener) depth++;
  }
  return at;
}
