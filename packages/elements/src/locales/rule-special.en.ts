import type { RuleSpecialTerms } from './rule-special.terms.js';

const count = (one: string, many: string) => (amount: number) => (amount === 1 ? one : many);

/** Words of special rows of `tagma-rule-builder`. */
export const special: RuleSpecialTerms = {
  units: { second: 'seconds', minute: 'minutes', hour: 'hours', day: 'days', week: 'weeks' },
  afterLast: '',
  afterAgo: 'ago',
  calendar: {
    day: ['today', 'yesterday', (ago) => `the day ${ago} days ago`],
    week: ['this calendar week', 'the previous calendar week', (ago) => `the week ${ago} weeks ago`],
    month: ['this calendar month', 'the previous calendar month', (ago) => `the month ${ago} months ago`],
    quarter: [
      'this calendar quarter',
      'the previous calendar quarter',
      (ago) => `the quarter ${ago} quarters ago`,
    ],
    year: ['this calendar year', 'the previous calendar year', (ago) => `the year ${ago} years ago`],
  },
  zone: (offset) => `UTC${offset}`,
  changingClocks: (zone, place, one, other) =>
    `Counted at ${zone} all year. Clocks in ${place} change between ${one} and ${other}.`,
  measure: count('entry', 'entries'),
  always: 'always',
  never: 'never',
  chooseTags: 'Choose tags',
  onlyUnexpired: 'Only unexpired tags count; expired and removed ones do not.',
  noCount: (least) => `Enter a whole number, ${least} or more.`,
  emptyList: 'No values yet.',
  block: {
    'syntax-error': 'This text cannot be read.',
    function: 'It uses a function that has no form here.',
    lambda: 'It defines a function.',
    object: 'It builds an object.',
    path: 'It reads data in a way that has no form here.',
    operator: 'It uses an operator that has no form here.',
    assignment: 'It works in several steps.',
    spelling: 'It is written in a way that has no form here.',
  },
  noControl: 'Line breaks cannot be looked for here.',
  oneTag: 'One tag must stay. Delete the condition instead.',
  needsRows: 'Add a condition about the entries first.',
  noNumber: 'Enter a number, such as 12 or 0.5.',
};
