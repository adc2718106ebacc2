import type { CodeDefinition, SequenceSegment } from '../codes.types.js';

/** A name that needs no quotes. */
export const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** A name as the text form writes it. */
export function writeName(name: string): string {
  return PLAIN_NAME.test(name) ? name : JSON.stringify(name);
}

/** The id of fixed characters that stand in the template as they are, by the place of the segment from 0. */
export function literalId(index: number): string {
  return `text-${index + 1}`;
}

/** What a running number is when the text says nothing. */
export const SEQUENCE_DEFAULTS: Omit<SequenceSegment, 'id' | 'width'> = {
  type: 'sequence',
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: [],
  scope: [],
  overflow: 'error',
  reserved: [],
  fill: 'next',
};

/** What a pattern is when the text says nothing. */
export const PATTERN_DEFAULTS: Omit<CodeDefinition, 'segments'> = {
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'sticky',
  reclaim: true,
  uniqueness: 'record-type',
};
