import { readSyntax } from '../../syntax/read-syntax.js';
import type { NewNode, RulePart } from '../rule-tree.types.js';
import { raw } from '../shape/make.js';
import { makeWriter } from '../write.js';
import type { Origins } from '../write.js';
import { placesOf } from './places.js';

const PLAIN = makeWriter();

/**
 * The parts in a part of a rule, each as its author wrote it: with its brackets, spaces and comments. An edit makes new
 * objects of what it changes and of all around that, so a part that is still the same object is still the same.
 */
export function ownTexts(text: string, holder: RulePart): Origins {
  const parts = new Set<object>('kind' in holder ? placesOf(holder).map(({ part }) => part) : []);
  parts.delete(holder);
  return {
    get: (model) => {
      if (!parts.has(model) || !isBare(model)) return undefined;
      const { start, end } = model.span;
      const own = text.slice(start, end);
      // Lists of thousands of values are not read again one by one.
      return raw(own, model.kind === 'literal' ? PLAIN.value(model) : readSyntax(own).root);
    },
  };
}

type Part = Extract<RulePart, { readonly kind: string }>;

/** Whether a part stands in its place alone; an annotation stands before it. */
function isBare(model: NewNode | Part): model is Part {
  return 'span' in model && model.annotation === undefined && model.muted !== true;
}
