import type { Dialect, JsonKind } from './dialect.types.js';

const TYPES = { text: 'text', number: 'float8', boolean: 'boolean', integer: 'bigint' } as const;

const filter = (condition: string): string => (condition === 'TRUE' ? '' : ` FILTER (WHERE ${condition})`);

const TRUE_ITEM =
  'strict $[*] ? (@ == true || (@.type() == "string" && @ != "") || (@.type() == "number" && @ != 0) ' +
  '|| (@.type() == "object" && exists(@.*)))';

/** PostgreSQL 15 and newer with a UTF-8 database, PGlite included. */
export const postgresql: Dialect = {
  name: 'postgresql',
  failsOnOverflow: true,
  cast: (sql, type) => `${sql}::${TYPES[type]}`,
  nan: `'NaN'::float8`,
  infinity: `'Infinity'::float8`,

  // UTF-8 bytes sort by code point. UTF-16 differs where characters beyond U+FFFF (which it writes with units
  // below U+E000) meet those from U+E000: these get a mark that sorts after everything else, and the character that
  // the mark is gets something small behind it, so that it sorts before them.
  orderable: (text, exotic) =>
    `${exotic ? String.raw`regexp_replace(replace(${text}, E'\U0010FFFF', E'\U0010FFFF\x01'), E'([\uE000-\uFFFF])', E'\U0010FFFF\\1', 'g')` : text} COLLATE "C"`,
  hasAstral: (text) => String.raw`(${text} ~ E'[\U00010000-\U0010FFFF]')`,
  beyondAscii: (text) => `(octet_length(${text}) > char_length(${text}))`,
  contains: (text, search) => `(strpos(${text}, ${search}) > 0)`,
  matches: (text, pattern) => `(${text} ~ ${pattern})`,
  replaceAll: (text, pattern, replacement) => `regexp_replace(${text}, ${pattern}, ${replacement}, 'g')`,
  length: (text) => `char_length(${text})`,

  jsonMember: (json, name) => `(${json} -> ${name})`,
  jsonName: (name) => name,
  jsonColumn: (column) => `${column}::jsonb`,
  jsonKind: (json) => `coalesce(jsonb_typeof(${json}), 'missing')`,
  jsonNumber: (json) => `(${json})::float8`,
  jsonText: (json) => `(${json} #>> '{}')`,
  jsonBoolean: (json) => `(${json})::boolean`,
  jsonEqual: (left, right) => `(${left} = ${right})`,
  jsonEqualDecides: true,
  jsonHolds: (list, kind: JsonKind, item) =>
    `(${list} @> ${kind === 'null' ? `'null'::jsonb` : `to_jsonb(${item})`})`,
  jsonNull: `'null'::jsonb`,
  jsonListTruth: (json) => `jsonb_path_exists(${json}, '${TRUE_ITEM}')`,
  jsonHasList: (json) => `jsonb_path_exists(${json}, 'strict $[*] ? (@.type() == "array")')`,
  // The cast to numeric rounds to 15 digits.
  fractionText: (number) => ({
    fraction: `trim_scale(${number}::numeric)::text`,
    isPlain: `(CASE WHEN abs(${number}) BETWEEN 1e-6 AND 1e15 THEN ${number}::numeric::float8 = ${number} ELSE FALSE END)`,
  }),
  jsonSize: (json, kind) =>
    kind === 'array' ? `jsonb_array_length(${json})` : `(CASE WHEN ${json} = '{}'::jsonb THEN 0 ELSE 1 END)`,
  jsonItems: (json, kind) =>
    `jsonb_array_elements(CASE ${kind} WHEN 'array' THEN ${json} WHEN 'missing' THEN '[]'::jsonb ` +
    `ELSE jsonb_build_array(${json}) END) WITH ORDINALITY`,
  toJson: (sql) => `to_jsonb(${sql})`,

  timestampMillis: (column) => `floor(extract(epoch FROM ${column}) * 1000)::float8`,
  timestampAt: (millis) =>
    `((TIMESTAMP '1970-01-01' + ${millis} * INTERVAL '1 millisecond') AT TIME ZONE 'UTC')`,
  timestampText: (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  // 400 years are 146,097 days; they keep the year positive.
  daysTo: (year, month) => `((make_date(${year} + 400, ${month}, 1) - DATE '1970-01-01') - 146097)`,
  whole: (text) => `(${text})::integer`,

  firstOf: (value, order, condition) =>
    `(array_agg(${value} ORDER BY ${order.join(', ')})${filter(condition)})[1]`,
  least: (value, condition) => `min(${value})${filter(condition)}`,
  most: (value, condition) => `max(${value})${filter(condition)}`,
  count: (value, condition) => `count(${value})${filter(condition)}`,
  anyTrue: (value, condition) => `bool_or(${value})${filter(condition)}`,
  jsonIdentity: (json) => json,
  sum: (value, order, condition) =>
    `sum(${value}${order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`})${filter(condition)}`,
  remainder: (left, right) => `mod(${left}::bigint, ${right}::bigint)::float8`,
  remainderOfFractions: false,
  listHolds: (list, item) => `(${item} = ANY(${list}))`,
  listTruth: (list) => `('' <> ANY(${list}))`,
  listLength: (list) => `cardinality(${list})`,
  listItems: (list) => `unnest(${list}) WITH ORDINALITY`,
  // OFFSET 0 keeps the planner from pasting the expressions into every place that uses them.
  once: (columns, alias) => `CROSS JOIN LATERAL (SELECT ${columns} OFFSET 0) AS ${alias}`,
  keyIn: (key, keys) => `${key} = ANY(${keys})`,
};
