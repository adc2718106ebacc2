import type { Layout, Row } from './layouts.types.js';

/** Names and texts that end badly where they are pasted into SQL or into a JSON path. */
export const NASTY: readonly string[] = [
  `'`,
  `"`,
  '`',
  `'; DROP TABLE documents; --`,
  '--',
  '/*',
  '$1',
  '$.a',
  '$',
  'a.b',
  'a/b',
  '~1',
  '~',
  '*',
  '[0]',
  '0',
  '{}',
  '%',
  '_',
  '\\',
  '\\n',
  '\n',
  '张伟',
  'é',
  '😀',
  '\u202e',
  ' ',
  '__proto__',
  'constructor',
  "E'\\x27'",
  'a"b',
  "a'b",
  ':x',
  '?',
  '@',
  'NULL',
  '\u0001',
  // The last character there is, what sorts after it in UTF-16, and before it.
  '\u{10ffff}',
  '\u{10ffff}a',
  '\u{10ffff}\uffee',
  '\uffee',
  '\ue000',
  '\u{10fffe}',
];

/** One record per nasty text: as a value, and as the name of a field. */
export function hostileLayout(): Layout {
  const records: readonly Row[] = NASTY.map((text, index) => ({
    id: `h${index}`,
    text,
    tags: [text, 'x'],
    // A key in brackets is an own property, whatever its name.
    fields: { [text]: index },
    [text]: index,
  }));
  return {
    name: 'hostile texts',
    mapping: {
      table: { name: 'hostile "table"; --' },
      key: 'the "key"',
      document: { column: "the 'body'", objects: [['fields']] },
    },
    tables: [
      {
        name: 'hostile "table"; --',
        columns: [
          { name: 'the "key"', type: 'text' },
          { name: "the 'body'", type: 'json' },
        ],
        rows: records.map((body) => ({ 'the "key"': body['id'], "the 'body'": body })),
      },
    ],
    records: new Map(records.map((record) => [String(record['id']), record])),
  };
}
