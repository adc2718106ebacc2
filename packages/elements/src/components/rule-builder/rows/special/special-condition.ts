import type { TemplateResult } from 'lit';
import type { RuleCondition } from '@tagma/expression';
import type { BuilderContext, RowPlace } from '../../row-context.types.js';
import { noted } from '../noted.js';
import { viewOf } from '../row-view.js';
import { blockParts, constantParts, headWords, scoreParts } from './other-rows.js';

/** A condition that asks nothing of a field. */
export type SpecialCondition = Extract<
  RuleCondition,
  { readonly kind: 'score' | 'constant' | 'block' | 'decide' | 'let' }
>;

/** The parts of its row. */
export function specialCondition(
  node: SpecialCondition,
  place: RowPlace,
  context: BuilderContext,
): TemplateResult {
  switch (node.kind) {
    case 'score':
      return noted(viewOf(node, undefined, place, context), scoreParts);
    case 'constant':
      return noted(viewOf(node, undefined, place, context), constantParts);
    case 'block':
      return noted(viewOf(node, undefined, place, context), blockParts);
    case 'decide':
    case 'let':
      return headWords(node.kind, viewOf(node, undefined, place, context));
  }
}
