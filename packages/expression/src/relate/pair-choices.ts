import { ERROR, FALSE, MISSING, TRUE, type Outcomes } from './outcome.js';
import type { PlanPredicate } from '../plan/plan.types.js';

type Compare = Extract<PlanPredicate, { kind: 'compare' }>;

/** How two values can stand to each other, seen from the first. */
export type Standing =
  | 'less'
  | 'same'
  | 'greater'
  | 'unordered-same'
  | 'unordered-other'
  | 'neither'
  | 'missing'
  | 'missing-and-odd'
  | 'failed';

/**
 * All ways in which two values can stand: in order when both are numbers or both texts, else equal or not
 * with an error where order is asked for; NaN beside a number is neither; one may be missing, also beside a
 * value that has no order; and working them out may fail.
 */
export const STANDINGS: readonly Standing[] = [
  'less',
  'same',
  'greater',
  'unordered-same',
  'unordered-other',
  'neither',
  'missing',
  'missing-and-odd',
  'failed',
];

/** What a comparison says of a standing; `turned` when the pair is noted the other way round. */
export function outcomeOfStanding(
  operator: Compare['operator'],
  standing: Standing,
  turned: boolean,
): Outcomes {
  if (standing === 'failed') return ERROR;
  if (operator === '=' || operator === '!=') return equality(standing, operator === '=');
  if (standing === 'missing') return MISSING;
  if (standing === 'neither') return FALSE;
  if (standing !== 'less' && standing !== 'same' && standing !== 'greater') return ERROR;
  const seen = standing === 'same' ? 'same' : (standing === 'less') === turned ? 'greater' : 'less';
  return HOLDS[operator].includes(seen) ? TRUE : FALSE;
}

const HOLDS: Readonly<Record<'<' | '<=' | '>' | '>=', readonly Standing[]>> = {
  '<': ['less'],
  '<=': ['less', 'same'],
  '>': ['greater'],
  '>=': ['greater', 'same'],
};

function equality(standing: Standing, equal: boolean): Outcomes {
  if (standing === 'missing' || standing === 'missing-and-odd') return FALSE;
  const same = standing === 'same' || standing === 'unordered-same';
  return same === equal ? TRUE : FALSE;
}
