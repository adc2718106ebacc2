import { raise } from '../engine/context.js';
import { parseSignature, type Parameter } from './signature-text.js';
import { letterOf, typeOf, typesWhere } from './types-of.js';

/** Checks and completes the arguments of a call. Made once per signature text by {@link signatureOf}. */
export interface Signature {
  /** The text, e.g. `<s-nn?:s>`. */
  readonly definition: string;
  /**
   * The arguments as the function takes them: missing ones filled from `focus` where the signature says so,
   * single values made lists where it wants lists. `args` itself when nothing changes.
   *
   * Raises `T0410` (wrong type), `T0411` (the focus has the wrong type) or `T0412` (a list holds the wrong type).
   */
  validate(args: readonly unknown[], focus: unknown): readonly unknown[];
  /** True when this one argument may be handed over as it is. False says nothing: `validate` finds out. */
  takes(arg: unknown): boolean;
  /** The same for two arguments. */
  takesBoth(first: unknown, second: unknown): boolean;
}

const known = new Map<string, Signature>();

/** The signature for a text that the parser has accepted. */
export function signatureOf(text: string): Signature {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = build(text);
  // Texts of users come and go; those of the library are few.
  if (known.size < 500) known.set(text, made);
  return made;
}

function build(definition: string): Signature {
  const parameters = parseSignature(definition);
  const direct = parameters.every((parameter) => parameter.direct);
  const one = direct ? asTheyAre(parameters, 1) : [];
  const two = direct ? asTheyAre(parameters, 2) : [];
  const pattern = new RegExp(`^${parameters.map((parameter) => `(${parameter.pattern})`).join('')}$`);
  return {
    definition,
    validate: (args, focus) =>
      (direct ? inOrder(parameters, args, focus) : null) ?? byPattern(pattern, parameters, args, focus),
    takes: (arg) => ((one[0] ?? 0) & typeOf(arg)) !== 0,
    takesBoth: (first, second) =>
      ((two[0] ?? 0) & typeOf(first)) !== 0 && ((two[1] ?? 0) & typeOf(second)) !== 0,
  };
}

/** The types that each of the first `count` arguments may have to be handed over as they are. */
function asTheyAre(parameters: readonly Parameter[], count: number): number[] {
  const rest = parameters.slice(count);
  if (parameters.length < count || rest.some((parameter) => !parameter.optional || parameter.fromFocus))
    return [];
  return parameters.slice(0, count).map((parameter) => listsAsTheyAre(parameter));
}

/** Single values become lists, and lists of something are looked into; only other lists stay as they are. */
function listsAsTheyAre({ isList, members, accepts }: Parameter): number {
  if (!isList) return accepts;
  return members === undefined ? 1 | 64 : 1;
}

/** The usual case: the arguments stand in the order of the parameters. Null when they do not. */
function inOrder(
  parameters: readonly Parameter[],
  args: readonly unknown[],
  focus: unknown,
): readonly unknown[] | null {
  const given = args.length;
  if (given > parameters.length) return null;
  let lists = false;
  for (const [at, parameter] of parameters.entries()) {
    if (at >= given) {
      if (!parameter.optional) return null;
    } else if ((parameter.accepts & typeOf(args[at])) === 0) return null;
    else lists ||= parameter.isList;
  }
  if (given === parameters.length && !lists) return args;
  const made: unknown[] = [];
  let index = 0;
  for (const parameter of parameters) {
    if (made.length < given) {
      made.push(parameter.isList ? listFor(parameter, args[index], index, '') : args[index]);
      index++;
    } else if (parameter.fromFocus) made.push(focusFor(parameter, focus, index));
    else {
      made.push(undefined);
      index++;
    }
  }
  return made;
}

/** Any other case: which argument belongs to which parameter is found by a pattern over their types. */
function byPattern(
  pattern: RegExp,
  parameters: readonly Parameter[],
  args: readonly unknown[],
  focus: unknown,
): readonly unknown[] {
  const types = args.map((arg) => letterOf(typeOf(arg))).join('');
  const found = pattern.exec(types);
  if (found === null) return refuse(parameters, args, types);
  const made: unknown[] = [];
  let index = 0;
  parameters.forEach((parameter, at) => {
    const taken = found[at + 1] ?? '';
    if (taken === '' && parameter.fromFocus) {
      made.push(focusFor(parameter, focus, index));
      return;
    }
    for (let count = Math.max(1, taken.length); count > 0; count--, index++) {
      const arg = args[index];
      made.push(parameter.isList && taken !== '' ? listFor(parameter, arg, index, taken) : arg);
    }
  });
  return made;
}

function focusFor(parameter: Parameter, focus: unknown, index: number): unknown {
  if ((parameter.acceptsFocus & typeOf(focus)) === 0) raise('T0411', { value: focus, index: index + 1 });
  return focus;
}

/** What the members of a list are called in messages. */
const MEMBERS: Readonly<Record<string, string>> = {
  a: 'arrays',
  b: 'booleans',
  f: 'functions',
  n: 'numbers',
  o: 'objects',
  s: 'strings',
};

/** @param taken The types of all arguments that the parameter takes; empty when it takes this one only. */
function listFor(parameter: Parameter, arg: unknown, index: number, taken: string): unknown {
  const { members } = parameter;
  if (Array.isArray(arg)) {
    if (members !== undefined && !holdsOnly(arg, members.charAt(0)))
      raise('T0412', { value: arg, index: index + 1, type: MEMBERS[members] });
    return arg;
  }
  const type = typeOf(arg);
  if (type === 1) return undefined;
  if (members !== undefined && (taken || letterOf(type)) !== members)
    raise('T0412', { value: arg, index: index + 1, type: MEMBERS[members] });
  return [arg];
}

function holdsOnly(list: readonly unknown[], letter: string): boolean {
  const wanted = typesWhere((other) => other === letter);
  for (const value of list) if (typeOf(value) !== wanted) return false;
  return true;
}

/** Finds the first argument that fits no parameter. */
function refuse(parameters: readonly Parameter[], args: readonly unknown[], types: string): never {
  let fitting = 0;
  let pattern = '^';
  for (const parameter of parameters) {
    pattern += parameter.pattern;
    const found = new RegExp(pattern).exec(types);
    if (found === null) break;
    fitting = found[0].length;
  }
  return raise('T0410', { value: args[fitting], index: fitting + 1 });
}
