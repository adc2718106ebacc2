import type { CalendarUnit } from '../rule-tree/rule-tree.types.js';
import type { HowMany, SaidChildren, Words } from './sentence.types.js';

const COMPARE = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is greater than',
  '>=': 'is at least',
} as const;
const BOUNDS: Readonly<Record<HowMany['bound'], string>> = {
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'fewer-than': 'fewer than',
  exactly: 'exactly',
};
const AGGREGATES = {
  count: 'number',
  sum: 'sum',
  average: 'average',
  min: 'smallest value',
  max: 'largest value',
  distinct: 'number of different values',
} as const;
const SEARCHES = {
  contains: ['contains', 'does not contain'],
  starts: ['starts with', 'does not start with'],
  ends: ['ends with', 'does not end with'],
  matches: ['matches', 'does not match'],
} as const;
const CALLS: Readonly<Record<string, (a: string, b: string) => string>> = {
  abs: (a) => `the absolute value of ${a}`,
  average: (a) => `the average of ${a}`,
  ceil: (a) => `${a} rounded up`,
  count: (a) => `the number of ${a}`,
  distinct: (a) => `the different values of ${a}`,
  floor: (a) => `${a} rounded down`,
  length: (a) => `the length of ${a}`,
  lowercase: (a) => `${a} in lower case`,
  max: (a) => `the largest of ${a}`,
  min: (a) => `the smallest of ${a}`,
  number: (a) => `${a} as a number`,
  power: (a, b) => `${a} to the power of ${b}`,
  sqrt: (a) => `the square root of ${a}`,
  string: (a) => `${a} as text`,
  sum: (a) => `the sum of ${a}`,
  trim: (a) => `${a} without spaces around it`,
  uppercase: (a) => `${a} in upper case`,
};
const TWO: ReadonlySet<string> = new Set(['power']);

/** English. */
export const ENGLISH: Words = {
  locale: 'en',
  records: 'customers',
  items: 'entries',
  now: 'now',
  nothing: 'null',
  itself: 'the entry',
  whole: 'the record',
  measure: '',
  bracketsWhere: false,
  brackets: (text) => `(${text})`,
  quote: (text) => `“${text}”`,
  code: (text) => `\`${text}\``,
  truth: (value) => (value ? 'true' : 'false'),
  enumerate: (items, last) => enumerate(items, last),
  range: (from, to) => `the numbers from ${from} to ${to}`,
  join: (items, operator) => items.join(`, ${operator} `),
  not: (condition) => `it is not the case that ${condition}`,
  always: (value) => (value ? 'always' : 'never'),
  verdict: (value) => (value ? 'it matches' : 'it does not match'),
  inactive: () => 'inactive: no condition counts',
  broken: (reason) => `the rule cannot be read: ${reason}`,
  missingIncluded: (records) => ` (including ${records} without this value)`,
  compare: (left, operator, right) => `${left} ${COMPARE[operator]} ${right}`,
  is: (left, truth, negated) => `${left} is ${negated ? 'not ' : ''}${String(truth)}`,
  between: (value, low, high, lowIncluded, highIncluded) =>
    lowIncluded && highIncluded
      ? `${value} is from ${low} to ${high}`
      : `${value} ${COMPARE[lowIncluded ? '>=' : '>']} ${low} and ${COMPARE[highIncluded ? '<=' : '<'].slice(3)} ${high}`,
  oneOf: (item, list, negated) => `${item} is ${negated ? 'none' : 'one'} of ${list}`,
  within: (item, list, negated) => `${item} is ${negated ? 'not ' : ''}in ${list}`,
  tags: (mode, tags, of) => (of === undefined ? tagged(mode, tags) : listed(mode, tags, of)),
  text: (value, operator, argument, negated, ignoreCase) =>
    `${value} ${SEARCHES[operator][negated ? 1 : 0]} ${argument}${ignoreCase ? ' (ignoring case)' : ''}`,
  presence: (kind, value) =>
    ({
      exists: `${value} is present`,
      missing: `${value} is missing`,
      empty: `${value} is empty (missing, null or blank)`,
      'not-empty': `${value} is filled in`,
      truthy: `${value} is true or not empty`,
    })[kind],
  anyChild: (children) => `there are ${described(children)}`,
  noChild: (children) => `there are no ${described(children)}`,
  allChildren: ({ title, when, where }) =>
    `all ${title}${after(when)} (if any) satisfy: ${where ?? 'they are there'}`,
  howMany: (children, { bound, count }) =>
    `there ${count === 1 ? 'is' : 'are'} ${BOUNDS[bound]} ${count} ${described(count === 1 ? { ...children, title: singular(children.title) } : children)}`,
  duration: (amount, unit) => `${amount} ${unit}${amount === 1 ? '' : 's'}`,
  lastFor: (duration, pastOnly) => `in the last ${duration}${pastOnly ? ' (not in the future)' : ''}`,
  agoBetween: (from, to, unit) => `between ${from} and ${to} ${unit}s ago`,
  olderThan: (duration) => `at least ${duration} ago`,
  calendarPart: (part, date, zone) =>
    `the ${part} of ${date} (${part === 'weekday' ? '1 is Monday; ' : ''}${zoneName(zone)})`,
  calendar: (unit, zone, ago) => `${calendarUnit(unit, ago)} (${zoneName(zone)})`,
  beside: (form, included, at) =>
    included ? (form === 'before' ? `at or before ${at}` : `at or after ${at}`) : `${form} ${at}`,
  dated: (date, when) => `${date} is ${when}`,
  datedChildren: (when, date) => (date === undefined ? when : `${when} by ${date}`),
  score: (rows, operator, threshold) =>
    `the points add up to a total that ${COMPARE[operator]} ${threshold}: ${rows.map(({ when, points }) => `${points} if ${when}`).join('; ')}`,
  decide: (cases, otherwise) =>
    [
      ...cases.map(
        ({ when, then }, index) => `${index === 0 ? 'if' : 'otherwise if'} ${when}, then ${then.text}`,
      ),
      ...(otherwise === undefined ? [] : [`otherwise ${otherwise.text}`]),
    ].join('; '),
  let: (names, body) =>
    `${names.map(({ variable, value }) => `with $${variable} being ${value}`).join(', ')}: ${body}`,
  block: (code) => `the expression ${code} holds`,
  aggregate: (name, { title, when, where }, of) => {
    const over = `${title}${after(when)}${where === undefined ? '' : ` (only those where ${where})`}`;
    if (name === 'count') return `the number of ${over}`;
    return of === undefined
      ? `the ${AGGREGATES[name]} of ${over}`
      : `the ${AGGREGATES[name]} of ${of} over ${over}`;
  },
  pick: (pick, children, field) => {
    const which = 'index' in pick ? ordinal(pick.index) : `${pick.by} (by ${pick.field})`;
    const one = `the ${which} of ${described(children)}`;
    return field === undefined ? one : `${field} of ${one}`;
  },
  call: (name, arguments_) => {
    if (name === 'now') return 'now';
    const [a, b] = arguments_;
    const words = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
    if (words === undefined || a === undefined || arguments_.length !== (TWO.has(name) ? 2 : 1))
      return undefined;
    return words(a, b ?? '');
  },
};

function enumerate(items: readonly string[], last: 'and' | 'or'): string {
  if (items.length < 2) return items[0] ?? 'nothing';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

function after(words: string | undefined): string {
  return words === undefined ? '' : ` ${words}`;
}

function described({ title, when, where }: SaidChildren): string {
  return `${title}${after(when)}${where === undefined ? '' : ` where ${where}`}`;
}

function tagged(mode: 'any' | 'all' | 'none', tags: readonly string[]): string {
  const many = tags.length > 1;
  if (mode === 'any')
    return many ? `has any of the tags ${enumerate(tags, 'or')}` : `has the tag ${enumerate(tags, 'or')}`;
  if (mode === 'all')
    return many ? `has all of the tags ${enumerate(tags, 'and')}` : `has the tag ${enumerate(tags, 'and')}`;
  return many
    ? `has none of the tags ${enumerate(tags, 'or')}`
    : `does not have the tag ${enumerate(tags, 'or')}`;
}

function listed(mode: 'any' | 'all' | 'none', tags: readonly string[], of: string): string {
  const joined = enumerate(tags, mode === 'all' ? 'and' : 'or');
  if (tags.length === 1)
    return mode === 'none' ? `${of} does not include ${joined}` : `${of} includes ${joined}`;
  return `${of} includes ${mode === 'none' ? 'none' : mode} of ${joined}`;
}

/** `orders` → `order`. Titles that do not look like an English plural stay. */
function singular(title: string): string {
  if (/[^aeiou]ies$/.test(title)) return `${title.slice(0, -3)}y`;
  return /[a-z]s$/.test(title) && !/(ss|us|is)$/.test(title) ? title.slice(0, -1) : title;
}

function ordinal(index: number): string {
  if (index === 0) return 'first';
  if (index === -1) return 'last';
  return index > 0 ? `number ${index + 1}` : `number ${-index} from the end`;
}

function calendarUnit(unit: CalendarUnit, ago: number): string {
  if (unit === 'day' && ago < 2) return ago === 0 ? 'today' : 'yesterday';
  if (ago === 0) return `in this calendar ${unit}`;
  if (ago === 1) return `in the previous calendar ${unit}`;
  return unit === 'day' ? `on the day ${ago} days ago` : `in the calendar ${unit} ${ago} ${unit}s ago`;
}

function zoneName(zone: string): string {
  return zone === '+0000' ? 'UTC' : `UTC${zone.slice(0, 3)}:${zone.slice(3)}`;
}
