import type { NodeRule, TextRule } from './rule.types.js';
import { aggregateType } from './rules/aggregate-type.js';
import { assignInCondition } from './rules/assign-in-condition.js';
import { constantCondition } from './rules/constant-condition.js';
import { divisionByZero } from './rules/division-by-zero.js';
import { duplicateOperand } from './rules/duplicate-operand.js';
import { emptySearch } from './rules/empty-search.js';
import { endlessRecursion } from './rules/endless-recursion.js';
import { existsList } from './rules/exists-list.js';
import { foreignOperator } from './rules/foreign-operator.js';
import { fullWidth } from './rules/full-width.js';
import { indexFilter } from './rules/index-filter.js';
import { listCompared } from './rules/list-compared.js';
import { literalType } from './rules/literal-type.js';
import { negatedMissing } from './rules/negated-missing.js';
import { notEqualMissing } from './rules/not-equal-missing.js';
import { notInEnum } from './rules/not-in-enum.js';
import { nullOrMissing } from './rules/null-or-missing.js';
import { orderType } from './rules/order-type.js';
import { refusedFunction } from './rules/refused-function.js';
import { regexRefused } from './rules/regex-refused.js';
import { sumMissing } from './rules/sum-missing.js';
import { textArgument } from './rules/text-argument.js';
import { textAsCondition } from './rules/text-as-condition.js';
import { timeText } from './rules/time-text.js';
import { unknownField } from './rules/unknown-field.js';

/** Traps of texts that can be read. */
export const NODE_RULES: readonly NodeRule[] = [
  aggregateType,
  assignInCondition,
  constantCondition,
  divisionByZero,
  duplicateOperand,
  emptySearch,
  endlessRecursion,
  existsList,
  indexFilter,
  listCompared,
  literalType,
  negatedMissing,
  notEqualMissing,
  notInEnum,
  nullOrMissing,
  orderType,
  refusedFunction,
  regexRefused,
  sumMissing,
  textArgument,
  textAsCondition,
  timeText,
  unknownField,
];

/** What keeps texts from being read. */
export const TEXT_RULES: readonly TextRule[] = [foreignOperator, fullWidth];
