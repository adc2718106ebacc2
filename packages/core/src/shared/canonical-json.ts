import { compareCodeUnits } from './order.js';

/** Writes any JSON value as the one text that equal values share: object keys sorted by UTF-16 code
 * units, no white space, members that are `undefined` left out (RFC 8785 for the values JSON can hold).
 * Lone surrogates are written as escapes, so different texts never collide. Safe for any depth. */
export function canonicalJson(value: unknown): string {
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
