import fc from 'fast-check';
import { OPERATORS } from './operators.js';

/** An expression as its tokens, so that a test can put anything between them. */
type Tokens = readonly string[];

const NAMES = [
  'a',
  'orders',
  '客户等级',
  '`客户 等级`',
  '`a.b`',
  'and',
  'or',
  'in',
  '`function`',
  'λx',
  'Ünï',
];
const VARIABLES = ['$', '$$', '$x', '$阈值', '$i'];
const LITERALS = [
  '0',
  '7',
  '1.5',
  '2e3',
  '1E-2',
  '"x"',
  "'it\\u0041'",
  '"🙂\\n\\\\"',
  '""',
  'true',
  'false',
  'null',
];
const SIGNATURES = ['<s-:n>', '<a<n>?:x>', '<(sn)b+>', '<:j>', '<f<s:n>x-:o>'];
const BETWEEN = [' ', '  ', '\n', '\r\n', '\t', '/* 注释 > */', ' /**/ ', '\n/* a\r\nb */\n'];

const word = (choices: readonly string[]): fc.Arbitrary<Tokens> =>
  fc.constantFrom(...choices).map((text) => [text]);
const join = (...parts: (string | fc.Arbitrary<Tokens>)[]): fc.Arbitrary<Tokens> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant([part]) : part)))
    .map((found) => found.flat());
const listed = (item: fc.Arbitrary<Tokens>, separator: string, min = 0): fc.Arbitrary<Tokens> =>
  fc
    .array(item, { minLength: min, maxLength: 3 })
    .map((items) => items.flatMap((tokens, index) => (index === 0 ? tokens : [separator, ...tokens])));

const DEPTH = fc.createDepthIdentifier();

const { expression } = fc.letrec<{ term: Tokens; step: Tokens; path: Tokens; expression: Tokens }>((tie) => {
  const any = tie('expression');
  const pair = join(any, ':', any);
  const pairs = join('{', listed(pair, ','), '}');
  const sortTerm = fc.oneof(any, join('<', any), join('>', any));
  const callee = fc.oneof(word(['$count', '$sum', '$contains', '$f', '$map']), tie('term'));
  const parameters = listed(word(['$x', '$y', '$i']), ',');
  const signature = fc.oneof(fc.constant<Tokens>([]), word(SIGNATURES));
  return {
    term: fc.oneof(
      { maxDepth: 3, depthIdentifier: DEPTH },
      { weight: 12, arbitrary: word(NAMES) },
      { weight: 6, arbitrary: word(VARIABLES) },
      { weight: 8, arbitrary: word(LITERALS) },
      { weight: 2, arbitrary: word(['*', '**', '%']) },
      join('(', listed(any, ';'), ')'),
      join('[', listed(fc.oneof(any, join(any, '..', any)), ','), ']'),
      pairs,
      join('-', tie('path')),
      join(
        callee,
        '(',
        listed(fc.oneof({ weight: 6, arbitrary: any }, { weight: 1, arbitrary: word(['?']) }), ','),
        ')',
      ),
      join('$match', '(', any, ',', word(['/a[/]b/i', '/^\\d+\\/$/m', '/(x|y){2}/']), ')'),
      join(word(['function', 'λ']), '(', parameters, ')', signature, '{', any, '}'),
      join('|', any, '|', any, '|'),
      join('|', any, '|', any, ',', any, '|'),
    ),
    step: fc.oneof(
      { weight: 16, arbitrary: tie('term') },
      { weight: 2, arbitrary: join(tie('term'), '[', any, ']') },
      { weight: 1, arbitrary: join(tie('term'), '[', ']') },
      { weight: 1, arbitrary: join(tie('term'), '[', any, ']', '[', ']', '[', any, ']') },
      { weight: 1, arbitrary: join(tie('term'), word(['@', '#']), word(['$x', '$i'])) },
      { weight: 1, arbitrary: join(tie('term'), '[', any, ']', '#', word(['$i'])) },
      { weight: 1, arbitrary: join(tie('term'), '^', '(', listed(sortTerm, ',', 1), ')') },
      { weight: 1, arbitrary: join(tie('term'), pairs) },
    ),
    path: listed(tie('step'), '.', 1),
    expression: fc.oneof(
      { maxDepth: 3, depthIdentifier: DEPTH },
      tie('path'),
      tie('path'),
      join(tie('path'), word(OPERATORS), any),
      join(tie('path'), word(OPERATORS), tie('path'), word(OPERATORS), tie('path')),
      join(tie('path'), '?', any, ':', any),
      join(tie('path'), '?', any),
      join(word(['$x', '$阈值']), ':=', any),
    ),
  };
});

/** Any text of the grammar, with spaces, line ends and comments between its tokens; jsonata may refuse it. */
export const expressionText: fc.Arbitrary<string> = fc
  .tuple(expression, fc.array(fc.constantFrom(...BETWEEN), { minLength: 1, maxLength: 7 }))
  .map(([tokens, between]) =>
    tokens.map((token, i) => token + (between[i % between.length] ?? ' ')).join(''),
  );

const STRAY = [
  '!',
  '~',
  '`',
  '"',
  "'",
  '/',
  '//',
  '/*',
  '*/',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '|',
  '^',
  '@',
  '#',
  '?',
];
const ODD = [
  ':',
  ':=',
  ',',
  ';',
  '.',
  '..',
  '=',
  '<',
  '-',
  '1e999',
  '01',
  '"\\q"',
  '"\\u12"',
  '/(/',
  '＝',
  '　',
  '<n<n>>',
  'function(',
  '\\',
];

/** Such a text with tokens left out, put in and swapped. */
export const brokenText: fc.Arbitrary<string> = fc
  .tuple(
    expression,
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('drop', 'add', 'swap'), fc.constantFrom(...STRAY, ...ODD), fc.nat()),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    fc.constantFrom('', ' ', '\r\n'),
  )
  .map(([tokens, changes, between]) => {
    const left = [...tokens];
    for (const [place, change, text, other] of changes) {
      const at = place % (left.length + 1);
      if (change === 'drop') left.splice(at, 1);
      else if (change === 'add') left.splice(at, 0, text);
      else left.splice(at, 1, left[other % (left.length + 1)] ?? text);
    }
    return left.join(between);
  });
