import type { CodeDefinition } from '../codes.types.js';
import type { LineReader } from './line-reader.js';

/** Reads a line that begins with `@`. @throws LineError */
export function readOption(reader: LineReader): Partial<CodeDefinition> {
  const start = reader.word();
  const option = optionOf(start, reader);
  if (!reader.done) reader.fail('unexpected');
  return option;
}

function optionOf(word: string, reader: LineReader): Partial<CodeDefinition> {
  switch (word) {
    case '@fold': {
      if (reader.take('nothing')) return { input: { nfkc: false, caseFold: false, confusables: false } };
      const input = {
        nfkc: reader.take('width'),
        caseFold: reader.take('case'),
        confusables: reader.take('look-alikes'),
      };
      return { input };
    }
    case '@max-length':
      return { maxLength: reader.number() };
    case '@class-change':
      return { onClassChange: reader.oneOf(['sticky', 'recode', 'recode-at-review']) };
    case '@no-reclaim':
      return { reclaim: false };
    case '@unique':
      return { uniqueness: reader.oneOf(['record-type', 'workspace']) };
    default:
      return reader.failAtStart('unknown-option', { word });
  }
}
