import type { RuleFrameTerms, RuleRowsTerms } from './rule-rows.terms.js';

const aggregates: RuleRowsTerms['aggregates'] = {
  count: 'number',
  sum: 'sum',
  average: 'average',
  min: 'smallest value',
  max: 'largest value',
  distinct: 'number of different values',
};

/** Words in the rows of `tagma-rule-builder`. */
export const rows: RuleRowsTerms = {
  operators: {
    '=': 'is',
    '!=': 'is not',
    '<': 'is less than',
    '<=': 'is at most',
    '>': 'is greater than',
    '>=': 'is at least',
    between: 'is from',
    in: 'is one of',
    'not-in': 'is none of',
    contains: 'contains',
    'not-contains': 'does not contain',
    starts: 'starts with',
    'not-starts': 'does not start with',
    ends: 'ends with',
    'not-ends': 'does not end with',
    matches: 'matches the pattern',
    'not-matches': 'does not match the pattern',
    exists: 'is present',
    missing: 'is missing',
    empty: 'is empty',
    'not-empty': 'is filled in',
    truthy: 'is true or not empty',
    last: 'is in the last',
    'ago-between': 'is between',
    older: 'is at least',
    calendar: 'is in',
    before: 'is before',
    'not-after': 'is at or before',
    after: 'is after',
    'not-before': 'is at or after',
    any: 'has any of',
    all: 'has all of',
    none: 'has none of',
    some: 'at least one',
    no: 'none',
    every: 'all of them',
    'at-least': 'at least',
    'more-than': 'more than',
    'at-most': 'at most',
    'fewer-than': 'fewer than',
    exactly: 'exactly',
  },
  listOperators: { any: 'includes any of', all: 'includes all of', none: 'includes none of' },
  control: (row, field, part) => [field, row, part].filter(Boolean).join(', '),
  parts: {
    field: 'field',
    operator: 'operator',
    value: 'value',
    low: 'lower end',
    high: 'upper end',
    bounds: 'ends',
    unit: 'unit of time',
    zone: 'time zone',
    datePart: 'part of the date',
    period: 'period',
    amount: 'length of time',
    missing: 'records without this value',
    case: 'upper and lower case',
    source: 'another kind of value',
    pick: 'choose from known values',
    tags: 'tags',
    list: 'values',
    expression: 'expression',
  },
  missing: 'also records without this value',
  ignoreCase: 'ignoring case',
  yes: 'true',
  no: 'false',
  nothing: 'null',
  emptyText: 'no text',
  now: 'now',
  itself: 'the entry',
  whole: 'the record',
  quote: (text) => `“${text}”`,
  aggregates,
  aggregate: (name, title, of) => {
    const what = aggregates[name];
    return of === undefined ? `${what} of ${title}` : `${what} of ${of} over ${title}`;
  },
  pick: (which, by, title, of) => {
    const one = typeof which === 'number' ? nth(which) : `${which} (by ${by})`;
    return `${of === '' ? '' : `${of} of `}the ${one} of ${title}`;
  },
  range: (from, to) => `the numbers from ${from} to ${to}`,
  to: 'to',
  between: '',
  bounds: {
    both: 'both ends included',
    low: 'without the upper end',
    high: 'without the lower end',
    neither: 'without the ends',
  },
  calendarParts: {
    year: 'year',
    quarter: 'quarter',
    month: 'month',
    day: 'day of the month',
    weekday: 'weekday (1 = Monday)',
  },
  calendarPart: (part, date) => `${date}: ${part}`,
  chooseValues: 'Choose values',
  more: (more) => `+${more}`,
  unknownField: 'The data does not describe this field. The condition stays as it is.',
  mistyped: (kind) => `The data describes this field as ${kind}; the condition treats it as something else.`,
  kinds: { text: 'text', number: 'a number', boolean: 'true or false', date: 'a date', other: 'a list' },
  noText: 'Enter the text to look for.',
  anyText: 'Nothing to look for yet: any text fits.',
  score: 'Points in total',
  decide: 'Decision',
  let: 'Named values',
};

/** Words around the conditions of its rows. */
export const frame: RuleFrameTerms = {
  groups: {
    all: 'All of these',
    any: 'Any of these',
    none: 'None of these',
    'not-all': 'Not all of these',
  },
  groupLabel: (name) => `${name}, what must hold`,
  connectors: { and: 'and', or: 'or' },
  not: 'not',
  ifWord: 'If',
  elseIf: 'Else if',
  then: 'then',
  otherwise: 'Otherwise',
  result: 'Result',
  where: (what) => `${what} where`,
  points: 'Points',
  pointsIf: 'points if',
  nameIs: (name) => `${name} =`,
  conditionName: (number) => `condition ${number}`,
  groupName: (number) => `group ${number}`,
  actions: (name) => `${name}, actions`,
  addTo: (name) => `Add a condition to ${name}`,
  textOf: (name) => `${name}, text`,
  muted: 'muted',
  locked: 'locked',
  note: 'Note',
  autoGrouped: 'grouped by precedence',
  autoGroupedWhy:
    'The text has no brackets here: “and” binds before “or”, so these conditions belong together.',
};

/** `first`, `last`, `3rd from the end`. */
function nth(index: number): string {
  if (index === 0) return 'first';
  if (index === -1) return 'last';
  const place = index > 0 ? index + 1 : -index;
  const ending = ['th', 'st', 'nd', 'rd'];
  const tens = place % 100;
  const word = `${place}${(tens > 10 && tens < 14 ? undefined : ending[place % 10]) ?? 'th'}`;
  return index > 0 ? word : `${word} from the end`;
}
