export { alwaysTrue, neverTrue, type Answer } from './always.js';
export { boundaryCases, type BoundaryCase, type BoundaryKind } from './boundary-cases.js';
export { describeMutant } from './describe-mutant.js';
export { describeRelation, describeUndecided } from './describe-undecided.js';
export { gaps, type GapResult } from './gaps.js';
export { mutants, type Mutant, type MutationKind } from './mutants.js';
export { redundantParts, type RedundantPart } from './redundant.js';
export { relate } from './relate.js';
export type {
  RelateOptions,
  RelatePairOptions,
  RelateResult,
  Relation,
  Undecided,
  Witnesses,
} from './relate.types.js';
