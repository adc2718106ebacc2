import type { CodeDefinition, CodeProblem, DateFormat, Segment } from '@tagma/core';
import type { CodeProblemTerms } from '../../../locales/code-problems.terms.js';
import { countValues } from '../data/value-counts.js';
import type { DesignerContext } from '../designer-context.types.js';
import {
  insertSegment,
  freeId,
  inOrder,
  removeSegment,
  replaceSegment,
  sequenceIn,
} from '../model/definition-edits.js';
import { mapOver, newSegment } from '../model/new-segment.js';
import { fillCodes, styleOf } from '../model/suggest-codes.js';

/** One click that mends a problem. */
export interface Fix {
  readonly label: string;
  readonly apply: (definition: CodeDefinition) => CodeDefinition;
}

const WITH_YEAR: Partial<Record<DateFormat, DateFormat>> = { MM: 'YYMM', DD: 'YYMMDD', Q: 'YYMM' };

/** What mends a problem; only what does is offered, which a new proof says before anyone asks for it. */
export function fixesFor(
  problem: CodeProblem,
  context: DesignerContext,
  terms: CodeProblemTerms,
): readonly Fix[] {
  const segment = context.definition.segments.find(({ id }) => id === problem.segmentId);
  const good = candidates(problem, segment, context, terms.fix).filter((fix) => mends(fix, problem, context));
  return good.filter(({ label }, index) => good.findIndex((one) => one.label === label) === index);
}

/** Compiling again is quick, but a table of thousands of rows is not proven several times for a button. */
const MOST_ROWS = 2_000;

function mends(
  { apply }: Fix,
  problem: CodeProblem,
  { engine, definition, recordType, timeZone }: DesignerContext,
): boolean {
  const rows = definition.segments.reduce(
    (sum, segment) => sum + (segment.type === 'map' ? segment.table.length : 0),
    0,
  );
  if (engine === null || rows > MOST_ROWS) return engine !== null;
  const next = engine.compilePattern(apply(definition), {
    timeZone,
    ...(recordType === null ? {} : { recordType }),
  });
  const same = (one: CodeProblem): boolean =>
    one.code === problem.code && one.segmentId === problem.segmentId;
  const before = problem.details?.['row'];
  return !next.problems.some((one) => same(one) && (before === undefined || one.details?.['row'] === before));
}

function candidates(
  problem: CodeProblem,
  segment: Segment | undefined,
  context: DesignerContext,
  words: CodeProblemTerms['fix'],
): readonly Fix[] {
  switch (problem.code) {
    case 'not-unique':
      return [{ label: words.addNumber, apply: (definition) => addNumber(definition, context) }];
    case 'ambiguous':
      return separators(problem, segment, words);
    case 'grows-too-long':
      return onSequence(words.noGrowth, { overflow: 'error' });
    case 'zero-width':
      return onSequence(words.widen(3), { width: 3 });
    case 'several-sequences':
    case 'empty-literal':
    case 'no-cover':
      return segment === undefined
        ? []
        : [{ label: words.removePart, apply: (definition) => removeSegment(definition, segment.id) }];
    default:
      return segment === undefined ? [] : segmentFixes(problem, segment, context, words);
  }
}

function segmentFixes(
  problem: CodeProblem,
  segment: Segment,
  context: DesignerContext,
  words: CodeProblemTerms['fix'],
): readonly Fix[] {
  const put = (label: string, next: Segment): Fix => ({
    label,
    apply: (definition) => replaceSegment(definition, next),
  });
  const dropped = String(problem.details?.['scope'] ?? problem.details?.['cover'] ?? '');
  switch (segment.type) {
    case 'map':
      return mapFixes(problem, segment, context, words);
    case 'date': {
      const format = problem.code === 'repeating-date' ? WITH_YEAR[segment.format] : undefined;
      return format === undefined ? [] : [put(words.withYear(format), { ...segment, format })];
    }
    case 'sequence':
      if (problem.code === 'unknown-scope' || problem.code === 'bad-scope')
        return [put(words.dropScope, { ...segment, scope: segment.scope.filter((id) => id !== dropped) })];
      if (problem.code === 'confusable')
        return [put(words.noConfusables, { ...segment, alphabet: 'no-confusables' }), readAlike(words)];
      return [];
    case 'check':
      if (problem.code === 'unknown-cover' || problem.code === 'bad-cover')
        return [put(words.dropCover, { ...segment, covers: segment.covers.filter((id) => id !== dropped) })];
      if (problem.code === 'check-cannot-read')
        return [
          put(words.mixedCheck, { ...segment, algorithm: 'iso7064-mod37,36' }),
          put(words.dropCover, { ...segment, covers: segment.covers.filter((id) => id !== dropped) }),
        ];
      return [];
    case 'field':
    case 'expression':
      return problem.code === 'confusable'
        ? [put(words.noConfusables, { ...segment, alphabet: 'no-confusables' }), readAlike(words)]
        : [];
    case 'literal':
      return [];
  }
}

function mapFixes(
  problem: CodeProblem,
  segment: Extract<Segment, { type: 'map' }>,
  context: DesignerContext,
  words: CodeProblemTerms['fix'],
): readonly Fix[] {
  const put = (label: string, patch: Partial<typeof segment>): Fix => ({
    label,
    apply: (definition) => replaceSegment(definition, { ...segment, ...patch }),
  });
  const codes = segment.table.map(({ code }) => code);
  switch (problem.code) {
    case 'empty-table': {
      const { records, definition, recordType } = context;
      const count = records === null ? 0 : countValues(records, segment.field).counts.length;
      if (count === 0) return [];
      const { table } = mapOver(segment, segment.field, { definition, recordType, records });
      return [put(words.fillTable(context.localize.number(table.length)), { table })];
    }
    case 'empty-code':
      return [put(words.newCodes, { table: fillCodes(segment.table, styleOf(codes) ?? 'letters') })];
    case 'same-code': {
      const seen = new Set<string>();
      const table = segment.table.map((row) => {
        if (!seen.has(row.code)) {
          seen.add(row.code);
          return row;
        }
        return { ...row, code: '' };
      });
      return [
        put(words.newCodes, { table: fillCodes(table, styleOf(codes) ?? 'letters') }),
        put(words.lossy, { lossy: true }),
      ];
    }
    case 'duplicate-value': {
      const row = Number(problem.details?.['row'] ?? -1);
      return row < 0 ? [] : [put(words.oneRow, { table: segment.table.toSpliced(row, 1) })];
    }
    case 'invisible-class':
      return [put(words.report, { unmapped: 'error' })];
    case 'confusable':
      return [readAlike(words)];
    default:
      return [];
  }
}

/** A fixed character after the part that can end in two places, or after the one before it. */
function separators(
  problem: CodeProblem,
  segment: Segment | undefined,
  words: CodeProblemTerms['fix'],
): readonly Fix[] {
  const between = (offset: number): Fix => ({
    label: words.separate,
    apply: (definition) => {
      const at = definition.segments.findIndex(({ id }) => id === segment?.id);
      const id = freeId(definition, 'text');
      return insertSegment(definition, { type: 'literal', id, text: '-' }, Math.max(1, at + offset));
    },
  });
  if (problem.segmentId === null || segment === undefined) return [];
  return [between(1), between(0)];
}

function onSequence(
  label: string,
  patch: { readonly overflow?: 'error'; readonly width?: number },
): readonly Fix[] {
  return [
    {
      label,
      apply: (definition) => {
        const sequence = sequenceIn(definition);
        return sequence === undefined ? definition : replaceSegment(definition, { ...sequence, ...patch });
      },
    },
  ];
}

function addNumber(definition: CodeDefinition, { recordType, records }: DesignerContext): CodeDefinition {
  const dash = newSegment('literal', { definition, recordType, records });
  const withDash = insertSegment(definition, dash, definition.segments.length);
  const sequence = newSegment('sequence', { definition: withDash, recordType, records });
  if (sequence.type !== 'sequence') return definition;
  const scope = inOrder(withDash.segments, sequence.scope);
  return insertSegment(withDash, { ...sequence, scope }, withDash.segments.length);
}

function readAlike(words: CodeProblemTerms['fix']): Fix {
  return {
    label: words.readAlike,
    apply: (definition) => ({ ...definition, input: { ...definition.input, confusables: true } }),
  };
}
