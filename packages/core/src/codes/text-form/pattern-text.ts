import type { Alphabet, CodeDefinition, MapRow, Segment, SequenceSegment } from '../codes.types.js';
import { literalId, PATTERN_DEFAULTS, writeName } from './names.js';

/**
 * A definition as text, without loss: a template such as `{region}{buy}-{no:3}`, then a line for whatever the template
 * cannot say. `parsePatternText` gives the same definition back.
 */
export function patternText(definition: CodeDefinition): string {
  const { segments } = definition;
  const template = segments.map((segment, index) => writeToken(segment, index, segments[index - 1])).join('');
  const counts = new Map<string, number>();
  for (const { id, type } of segments) if (type !== 'literal') counts.set(id, (counts.get(id) ?? 0) + 1);
  const lines = segments.flatMap((segment) => definitionLines(segment, (counts.get(segment.id) ?? 0) > 1));
  return [template, ...lines, ...optionLines(definition)].join('\n');
}

/** The place of a segment in the template. */
function writeToken(segment: Segment, index: number, previous: Segment | undefined): string {
  const name = writeName(segment.id);
  switch (segment.type) {
    case 'literal': {
      const plain = segment.id === literalId(index) && previous?.type !== 'literal';
      if (plain && segment.text !== '' && !/[\r\n]/.test(segment.text))
        return segment.text.replaceAll('{', '{{').replaceAll('}', '}}');
      return `{${name}:${JSON.stringify(segment.text)}}`;
    }
    case 'sequence':
      return `{${name}:${segment.width}}`;
    case 'date':
      return `{${name}:${segment.format}}`;
    default:
      return `{${name}}`;
  }
}

/** What the template does not say. `always`: also when it says everything, for segments that share an id. */
function definitionLines(segment: Segment, always: boolean): string[] {
  const [words, ...rows] = describe(segment);
  if (segment.type === 'literal' || words === undefined) return [];
  const says = segment.type === 'sequence' || segment.type === 'date' ? words !== segment.type : true;
  return says || always ? [`${writeName(segment.id)} = ${words}`, ...rows] : [];
}

function describe(segment: Segment): string[] {
  switch (segment.type) {
    case 'literal':
      return [];
    case 'map': {
      const lossy = segment.lossy === undefined ? '' : segment.lossy ? 'lossy' : 'not-lossy';
      const rest = segment.default === undefined ? '' : `default ${JSON.stringify(segment.default)}`;
      // A code for unmapped values says that they get it.
      const said = segment.default === undefined ? 'error' : 'default';
      const unmapped = segment.unmapped === said ? '' : `unmapped ${segment.unmapped}`;
      return [join('map', writeName(segment.field), unmapped, rest, lossy), ...segment.table.map(writeRow)];
    }
    case 'field': {
      const { width, transform, pad, truncate } = segment;
      const how = transform === 'none' ? '' : transform;
      const filled = pad === undefined ? '' : `pad ${JSON.stringify(pad)}`;
      const size = `width ${width.min}..${width.max}`;
      return [
        join(
          'field',
          writeName(segment.field),
          how,
          size,
          filled,
          truncate ? 'cut' : '',
          writeAlphabet(segment.alphabet),
        ),
      ];
    }
    case 'date': {
      const field = segment.field === null ? '' : `field ${writeName(segment.field)}`;
      const zone = segment.timeZone === undefined ? '' : `zone ${JSON.stringify(segment.timeZone)}`;
      return [join('date', field, zone)];
    }
    case 'sequence':
      return [join('sequence', ...sequenceWords(segment))];
    case 'check': {
      const over = segment.covers.length === 0 ? '' : `over ${segment.covers.map(writeName).join(', ')}`;
      const alphabet = segment.alphabet === undefined ? '' : writeAlphabet(segment.alphabet);
      return [join('check', segment.algorithm, over, alphabet)];
    }
    case 'expression': {
      const size = `width ${segment.width.min}..${segment.width.max}`;
      return [join('expression', JSON.stringify(segment.expression), size, writeAlphabet(segment.alphabet))];
    }
  }
}

function sequenceWords(segment: SequenceSegment): string[] {
  const { start, step, alphabet, skip, scope, reserved } = segment;
  const ranges = reserved.map(({ from, to, note }) =>
    join(`${from}..${to}`, note === undefined ? '' : JSON.stringify(note)),
  );
  return [
    start === 1 ? '' : `start ${start}`,
    step === 1 ? '' : `step ${step}`,
    alphabet === 'digits' ? '' : writeAlphabet(alphabet),
    skip.length === 0 ? '' : `skip ${skip.map((word) => JSON.stringify(word)).join(', ')}`,
    scope.length === 0 ? '' : `scope ${scope.map(writeName).join(', ')}`,
    segment.overflow === 'error' ? '' : 'grow',
    reserved.length === 0 ? '' : `reserved ${ranges.join(', ')}`,
    segment.fill === 'next' ? '' : segment.fill,
  ];
}

function writeRow({ value, code, label }: MapRow): string {
  return join(
    `  ${JSON.stringify(value)} -> ${JSON.stringify(code)}`,
    label === undefined ? '' : JSON.stringify(label),
  );
}

function writeAlphabet(alphabet: Alphabet): string {
  if (typeof alphabet === 'string') return `alphabet ${alphabet}`;
  if ('characters' in alphabet) return `alphabet of ${JSON.stringify(alphabet.characters)}`;
  return `alphabet except ${JSON.stringify(alphabet.except)}`;
}

function optionLines({ input, maxLength, onClassChange, reclaim, uniqueness }: CodeDefinition): string[] {
  const { nfkc, caseFold, confusables } = input;
  const folds = [nfkc ? 'width' : '', caseFold ? 'case' : '', confusables ? 'look-alikes' : ''];
  const usual = PATTERN_DEFAULTS;
  const asUsual = nfkc && caseFold && !confusables;
  return [
    asUsual ? '' : join('@fold', ...(nfkc || caseFold || confusables ? folds : ['nothing'])),
    maxLength === undefined ? '' : `@max-length ${maxLength}`,
    onClassChange === usual.onClassChange ? '' : `@class-change ${onClassChange}`,
    reclaim === usual.reclaim ? '' : '@no-reclaim',
    uniqueness === usual.uniqueness ? '' : `@unique ${uniqueness}`,
  ].filter((line) => line !== '');
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
