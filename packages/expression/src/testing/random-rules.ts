import fc from 'fast-check';

/* Random rules and records for property tests. */

const name = fc.constantFrom('a', 'b', 'c', 't', 'd');
const literal = fc.constantFrom(
  '0',
  '1',
  '2',
  '2.5',
  '-1',
  '"x"',
  '"xy"',
  '""',
  'true',
  'false',
  'null',
  '"2026-11-20T00:00:00Z"',
);
const order = fc.constantFrom('<', '<=', '>', '>=');
const any = fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '=', '=');

/** Where a rule stands: which fields there are, which lists, and how they may be spelled. */
interface Place {
  readonly depth: number;
  readonly inLambda: boolean;
}

const field = (place: Place): fc.Arbitrary<string> => {
  const own = place.inLambda ? name.map((it) => `$v.${it}`) : name;
  const spelled = fc.oneof(
    { weight: 5, arbitrary: own },
    { weight: 1, arbitrary: name.map((it) => (place.inLambda ? `$v.${it}` : `$.${it}`)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('o.a', 'l.a', 'o.l.a', 'l.l.b')
        .map((it) => (place.inLambda ? `$v.${it}` : it)),
    },
  );
  if (place.depth === 0)
    return fc.oneof(
      { weight: 8, arbitrary: spelled },
      { weight: 1, arbitrary: name.map((it) => `$$.${it}`) },
    );
  return fc.oneof(
    { weight: 8, arbitrary: spelled },
    { weight: 1, arbitrary: name.map((it) => `$$.${it}`) },
    { weight: 1, arbitrary: fc.constant(place.inLambda ? '$v' : '$') },
  );
};

const listPath = fc.constantFrom('l', 'l', 'l', 'l', 'o', 'l.l', 'o.l', 'm', '$$.l');

function collection(place: Place): fc.Arbitrary<string> {
  const base = place.inLambda ? listPath.map((it) => (it.startsWith('$') ? it : `$v.${it}`)) : listPath;
  if (place.depth >= 2) return base;
  const inside = condition({ depth: place.depth + 1, inLambda: false });
  const lambda = condition({ depth: place.depth + 1, inLambda: true });
  return fc.oneof(
    { weight: 2, arbitrary: base },
    { weight: 4, arbitrary: fc.tuple(base, inside).map(([of, where]) => `${of}[${where}]`) },
    { weight: 1, arbitrary: fc.tuple(base, inside, inside).map(([of, one, two]) => `${of}[${one}][${two}]`) },
    {
      weight: 1,
      arbitrary: fc.tuple(base, inside, inside).map(([of, one, two]) => `${of}[${one}].l[${two}]`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(base, lambda).map(([of, where]) => `$filter(${of}, function($v) { ${where} })`),
    },
    { weight: 1, arbitrary: fc.tuple(base, inside).map(([of, where]) => `($x := ${of}; $x[${where}])`) },
  );
}

function items(place: Place): fc.Arbitrary<string> {
  const inside = value({ depth: place.depth + 1, inLambda: false });
  return fc.oneof(
    { weight: 3, arbitrary: collection(place) },
    { weight: 3, arbitrary: fc.tuple(collection(place), name).map(([of, it]) => `${of}.${it}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(collection(place), inside, inside).map(([of, x, y]) => `${of}.(${x} * ${y})`),
    },
    { weight: 1, arbitrary: collection(place).map((of) => `${of}.$toMillis(d)`) },
    { weight: 1, arbitrary: fc.tuple(collection(place), name).map(([of, it]) => `$distinct(${of}.${it})`) },
  );
}

function value(place: Place): fc.Arbitrary<string> {
  const simple = fc.oneof({ weight: 4, arbitrary: field(place) }, { weight: 2, arbitrary: literal });
  if (place.depth >= 2) return simple;
  const inner = field(place);
  return fc.oneof(
    { weight: 6, arbitrary: simple },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('$count', '$sum', '$max', '$min', '$average', '$count'), items(place))
        .map(([call, of]) => `${call}(${of})`),
    },
    { weight: 1, arbitrary: items(place).map((of) => `(${of} ~> $count())`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, fc.constantFrom('+', '-', '*', '/', '%', '&'), simple)
        .map(([x, by, y]) => `(${x} ${by} ${y})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            '$uppercase',
            '$lowercase',
            '$trim',
            '$length',
            '$string',
            '$number',
            '$abs',
            '$floor',
            '$ceil',
            '$sqrt',
            '$toMillis',
            '-',
          ),
          inner,
        )
        .map(([call, of]) => `${call}(${of})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, fc.constantFrom('0', '1', '-1', '0, 1', '-2, 1', '1, 0'))
        .map(([of, span]) => `$substring(${of}, ${span})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(inner, fc.constantFrom('??', '?:'), simple)
        .map(([x, by, y]) => `(${x} ${by} ${y})`),
    },
    { weight: 1, arbitrary: fc.constantFrom('$millis()', '$now()', '$millis() - 2 * 86400000') },
  );
}

const row = (place: Place): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(value(place), any, value(place)).map(([x, by, y]) => `${x} ${by} ${y}`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(field(place), order, fc.constantFrom('1', '2', '"x"'))
        .map(([x, by, y]) => `${x} ${by} ${y}`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(field(place), literal, literal).map(([x, y, z]) => `${x} in [${y}, ${z}]`),
    },
    { weight: 1, arbitrary: fc.tuple(literal, items(place)).map(([x, y]) => `${x} in ${y}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(field(place), fc.constantFrom('"x"', '/^x/i', 't'))
        .map(([x, y]) => `$contains(${x}, ${y})`),
    },
    { weight: 1, arbitrary: items(place).map((of) => `$exists(${of})`) },
    { weight: 1, arbitrary: items(place).map((of) => `$boolean(${of})`) },
    { weight: 1, arbitrary: field(place).map((of) => `$not(${of})`) },
  );

function condition(place: Place): fc.Arbitrary<string> {
  const one = row(place);
  if (place.depth >= 2) return one;
  return fc.oneof(
    { weight: 5, arbitrary: one },
    {
      weight: 2,
      arbitrary: fc.tuple(one, fc.constantFrom('and', 'or'), one).map(([x, by, y]) => `${x} ${by} ${y}`),
    },
    { weight: 1, arbitrary: fc.tuple(one, one, one).map(([x, y, z]) => `(${x} or ${y}) and ${z}`) },
    { weight: 1, arbitrary: one.map((x) => `$not(${x})`) },
    { weight: 1, arbitrary: fc.tuple(one, one, one).map(([x, y, z]) => `(${x}) ? ${y} : ${z}`) },
    { weight: 1, arbitrary: fc.tuple(one, one).map(([x, y]) => `(${x}) ? ${y}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(value(place), one, order).map(([x, y, by]) => `($n := ${x}; ${y} or $n ${by} 1)`),
    },
  );
}

/** A random rule text of the shapes that plans know. */
export const ruleText: fc.Arbitrary<string> = condition({ depth: 0, inLambda: false });

const scalar = fc.constantFrom<unknown>(
  0,
  1,
  2,
  3,
  -1,
  2.5,
  'x',
  'xy',
  '',
  true,
  false,
  null,
  '2026-11-21T00:00:00Z',
  'ü😀',
);
const number = fc.constantFrom<unknown>(0, 1, 2, 3);
const messy = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(fc.oneof(number, scalar), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({}, { a: 1 }, [], [[1]], [[1], [2, 3]]) },
);

const fields = {
  a: messy,
  b: messy,
  c: messy,
  t: fc.oneof(scalar, messy),
  d: fc.constantFrom('2026-11-21T00:00:00Z', '2026-01-01', 'x'),
};
const leaf = fc.oneof(
  { weight: 8, arbitrary: fc.record(fields, { requiredKeys: [] }) },
  { weight: 1, arbitrary: messy },
);

function lists(item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: 2, arbitrary: item },
    { weight: 1, arbitrary: fc.array(fc.array(item, { maxLength: 2 }), { maxLength: 2 }) },
  );
}

const line = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...fields, l: lists(leaf), o: leaf }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: leaf },
);

/** A record whose fields may be missing, null, of a wrong type, or lists where none is expected. */
export const messyRecord: fc.Arbitrary<unknown> = fc.record(
  { ...fields, l: lists(line), o: line, m: lists(leaf) },
  { requiredKeys: [] },
);
