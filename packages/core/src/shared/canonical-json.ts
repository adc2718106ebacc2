import { compareCodeUnits } from './order.js';

/** Writes any JSON value as the one text that equal values share: object keys sorted by UTF-16 code
 * units, no white space, members that are `undefined` left out (RFC 8785 for the values JSON can hold).
 * Lone surrogates are written as escapes, so different texts never collide. Safe for any depth. */
export function canonicalJson(value: unknown): string {
  return shallowText(value, SHALLOW) ?? deepText(value);
}

/** Values nested less deep are written by plain recursion, which is several times as fast. */
const SHALLOW = 100;

/** The text of a value, or `null` when it is nested too deep for recursion. */
function shallowText(value: unknown, levels: number): string | null {
  if (typeof value !== 'object' || value === null) return leafText(value);
  if (levels === 0) return null;
  return Array.isArray(value) ? arrayText(value, levels) : objectText(value, levels);
}

function arrayText(items: readonly unknown[], levels: number): string | null {
  let text = '[';
  for (const [index, item] of items.entries()) {
    const written = shallowText(item, levels - 1);
    if (written === null) return null;
    text += index === 0 ? written : `,${written}`;
  }
  return `${text}]`;
}

function objectText(value: object, levels: number): string | null {
  const members = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of Object.keys(members).sort(compareCodeUnits)) {
    const member = members[key];
    if (member === undefined) continue;
    const written = shallowText(member, levels - 1);
    if (written === null) return null;
    text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${written}`;
  }
  return `${text}}`;
}

/** The same for any depth: what is still to be written is kept on a stack. */
function deepText(value: unknown): string {
  const out: string[] = [];
  const work: Step[] = [{ value }];
  for (let step = work.pop(); step !== undefined; step = work.pop()) {
    if ('text' in step) out.push(step.text);
    else writeValue(step.value, out, work);
  }
  return out.join('');
}

/** Either finished text or a value still to be written; kept on a stack instead of recursing. */
type Step = { readonly text: string } | { readonly value: unknown };

function writeValue(value: unknown, out: string[], work: Step[]): void {
  if (Array.isArray(value)) {
    pushAll(work, arraySteps(value));
  } else if (typeof value === 'object' && value !== null) {
    pushAll(work, objectSteps(value));
  } else {
    out.push(leafText(value));
  }
}

/** What is not a JSON value (undefined, a function, NaN) is `null`, as in JSON.stringify. */
function leafText(value: unknown): string {
  const isLeaf = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isLeaf ? JSON.stringify(value) : 'null';
}

function arraySteps(items: readonly unknown[]): Step[] {
  const steps: Step[] = [{ text: '[' }];
  items.forEach((item, index) => {
    if (index > 0) steps.push({ text: ',' });
    steps.push({ value: item });
  });
  steps.push({ text: ']' });
  return steps;
}

function objectSteps(value: object): Step[] {
  const steps: Step[] = [];
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => compareCodeUnits(a, b));
  entries.forEach(([key, member], index) => {
    steps.push({ text: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:` }, { value: member });
  });
  steps.push({ text: entries.length === 0 ? '{}' : '}' });
  return steps;
}

function pushAll(work: Step[], steps: readonly Step[]): void {
  for (const step of steps.toReversed()) work.push(step);
}
