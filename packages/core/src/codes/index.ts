/* Code patterns: proof, rendering and reading, without stores and without the expression engine. */
export type * from './codes.types.js';
export type * from './compiled.types.js';
export type * from './problems.types.js';
export type * from './results.types.js';
export { alphabetCharacters, isCodeCharacter, NAMED_ALPHABETS } from './alphabet/alphabets.js';
export {
  CHECK_ALGORITHMS,
  checkCharacters,
  checkFacts,
  verifyCheck,
  type CheckAlgorithmFacts,
  type CheckResult,
} from './check/check-characters.js';
export { checkStrength, type CheckStrength, type ErrorRate } from './check/check-strength.js';
export { compilePattern } from './compile-pattern.js';
export { DATE_FORMATS, type DateToken } from './dates/date-text.js';
export { isTimeZone } from './dates/day-in-zone.js';
export { CODE_LIMITS } from './definition/limits.js';
export { forecast, type Forecast, type ForecastInput, type IssuedAt } from './forecast/forecast.js';
export { capacityOf, countIssuable, type NumberCapacity } from './numbers/count-numbers.js';
export {
  isReserved,
  lowestNumber,
  nextNumber,
  numberProblem,
  numbersAfter,
  type NumberProblem,
} from './numbers/next-number.js';
export { lastNumber, lastOfWidth, numberText, textNumber } from './numbers/number-system.js';
export { parseCode } from './parse/parse-code.js';
export { sequenceOf, UNIT_SEPARATOR } from './render/keys.js';
export { renderCode, scopeKeyOf } from './render/render-code.js';
export { parsePatternText } from './text-form/parse-pattern-text.js';
export { patternText } from './text-form/pattern-text.js';
export type * from './text-form/text-form.types.js';
export type * from './counter.types.js';
export type * from './sequence/sequence-store.types.js';
export {
  allocate,
  lease,
  returnLease,
  type AllocateResult,
  type CounterAccess,
} from './sequence/allocate.js';
export { counterKey, expireLeases, importNumbers, NEW_COUNTER } from './sequence/counter-state.js';
export { createMemorySequences } from './sequence/memory-sequences.js';
export {
  freeNumbers,
  isManualNumber,
  takeNumbers,
  type LeaseRequest,
  type TakeResult,
} from './sequence/take-numbers.js';
export { codeKey } from './issue/code-key.js';
export type * from './issue/issue.types.js';
export { planImport, type ImportConflict, type ImportOptions, type ImportPlan } from './issue/plan-import.js';
export { planIssue } from './issue/plan-issue.js';
export { readyPattern, type ReadyPattern } from './issue/ready-pattern.js';
export { workingPattern, type WorkingPattern } from './issue/working-pattern.js';
export { createStoreSequences, type StoreSequencesOptions } from './sequence/store-sequences.js';
export {
  auditCounter,
  auditRecord,
  type AuditGap,
  type CodeFinding,
  type CounterAudit,
} from './issue/audit-codes.js';
export { codePrefix } from './issue/code-prefix.js';
export { codesByPrefix, lookUpCode, type CodeReader } from './issue/find-codes.js';
export { planRecode, previewCodes, type CodePreview } from './issue/plan-recode.js';
