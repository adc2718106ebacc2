import type { Dialect, JsonKind } from './dialect.types.js';

const TYPES = { text: 'VARCHAR', number: 'DOUBLE', boolean: 'BOOLEAN', integer: 'BIGINT' } as const;

const filter = (condition: string): string => (condition === 'TRUE' ? '' : ` FILTER (WHERE ${condition})`);

const KINDS =
  `WHEN 'VARCHAR' THEN 'string' WHEN 'BOOLEAN' THEN 'boolean' WHEN 'NULL' THEN 'null' ` +
  `WHEN 'ARRAY' THEN 'array' WHEN 'OBJECT' THEN 'object'`;

/** How to read a JSON scalar, by its kind. */
const READ: Readonly<Partial<Record<JsonKind, (json: string) => string>>> = {
  number: (json) => `TRY_CAST(${json} AS DOUBLE)`,
  string: (json) => `(${json} ->> '$')`,
  boolean: (json) => `TRY_CAST(${json} AS BOOLEAN)`,
};

const TYPE_NAMES: Readonly<Partial<Record<JsonKind, string>>> = {
  number: `('UBIGINT', 'BIGINT', 'HUGEINT', 'UHUGEINT', 'DOUBLE')`,
  string: `('VARCHAR')`,
  boolean: `('BOOLEAN')`,
  null: `('NULL')`,
};

const ITEM_TRUTH =
  `CASE json_type(x) WHEN 'VARCHAR' THEN (x ->> '$') <> '' WHEN 'BOOLEAN' THEN TRY_CAST(x AS BOOLEAN) ` +
  `WHEN 'NULL' THEN FALSE WHEN 'ARRAY' THEN FALSE WHEN 'OBJECT' THEN len(json_keys(x)) > 0 ` +
  `ELSE TRY_CAST(x AS DOUBLE) <> 0 END`;

/** DuckDB 1.3 and newer. */
export const duckdb: Dialect = {
  name: 'duckdb',
  failsOnOverflow: false,
  cast: (sql, type) => `${sql}::${TYPES[type]}`,
  nan: `'NaN'::DOUBLE`,
  infinity: `'Infinity'::DOUBLE`,

  // As in PostgreSQL: UTF-8 bytes against UTF-16 code units.
  orderable: (text, exotic) =>
    exotic
      ? String.raw`regexp_replace(replace(${text}, chr(1114111), chr(1114111) || chr(1)), '([\x{E000}-\x{FFFF}])', chr(1114111) || '\1', 'g')`
      : text,
  hasAstral: (text) => String.raw`regexp_matches(${text}, '[\x{10000}-\x{10FFFF}]')`,
  beyondAscii: (text) => `(strlen(${text}) > length(${text}))`,
  contains: (text, search) => `contains(${text}, ${search})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
  replaceAll: (text, pattern, replacement) => `regexp_replace(${text}, ${pattern}, ${replacement}, 'g')`,
  length: (text) => `length(${text})`,

  // A JSON pointer: a path of the other kind could not name every member.
  jsonMember: (json, name) => `json_extract(${json}, ${name})`,
  jsonName: (name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  jsonColumn: (column) => column,
  jsonKind: (json) =>
    `(CASE coalesce(json_type(${json}), 'missing') WHEN 'missing' THEN 'missing' ${KINDS} ELSE 'number' END)`,
  jsonNumber: (json) => `TRY_CAST(${json} AS DOUBLE)`,
  jsonText: (json) => `(${json} ->> '$')`,
  jsonBoolean: (json) => `TRY_CAST(${json} AS BOOLEAN)`,
  // JSON is text here: the same value can be written in several ways.
  jsonEqual: (left, right) => `(${left} = ${right})`,
  jsonEqualDecides: false,
  jsonHolds: (list, kind, item) => {
    const types = TYPE_NAMES[kind] ?? '()';
    const read = READ[kind];
    const chosen = `list_filter(json_extract(${list}, '$[*]'), lambda x: json_type(x) IN ${types})`;
    return read === undefined
      ? `(len(${chosen}) > 0)`
      : `list_contains(list_transform(${chosen}, lambda x: ${read('x')}), ${item})`;
  },
  jsonNull: `'null'::JSON`,
  jsonListTruth: (json) => `(len(list_filter(json_extract(${json}, '$[*]'), lambda x: ${ITEM_TRUTH})) > 0)`,
  jsonHasList: (json) =>
    `(len(list_filter(json_extract(${json}, '$[*]'), lambda x: json_type(x) = 'ARRAY')) > 0)`,
  fractionText: (number) => ({
    fraction: `CAST(${number} AS VARCHAR)`,
    isPlain:
      `(abs(${number}) BETWEEN 1e-4 AND 1e15 AND CAST(${number} AS VARCHAR) NOT LIKE '%e%' ` +
      `AND length(regexp_replace(CAST(${number} AS VARCHAR), '^-?(0[.]0*)?', '')) <= 15)`,
  }),
  jsonSize: (json, kind) => (kind === 'array' ? `json_array_length(${json})` : `len(json_keys(${json}))`),
  jsonItems: (json, kind) =>
    `(SELECT unnest(l.items), generate_subscripts(l.items, 1) FROM (SELECT CASE ${kind} ` +
    `WHEN 'array' THEN json_extract(${json}, '$[*]') WHEN 'missing' THEN [] ELSE [${json}] END AS items) AS l)`,
  toJson: (sql) => `to_json(${sql})`,

  timestampMillis: (column) => `epoch_ms(${column})::DOUBLE`,
  timestampAt: (millis) => `make_timestamptz(TRY_CAST(${millis} * 1000 AS BIGINT))`,
  timestampText: (column) => `strftime(${column} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')`,
  daysTo: (year, month) => `((make_date(${year} + 400, ${month}, 1) - DATE '1970-01-01') - 146097)`,
  whole: (text) => `TRY_CAST(${text} AS BIGINT)`,

  firstOf: (value, order, condition) => `first(${value} ORDER BY ${order.join(', ')})${filter(condition)}`,
  least: (value, condition) => `min(${value})${filter(condition)}`,
  most: (value, condition) => `max(${value})${filter(condition)}`,
  count: (value, condition) => `count(${value})${filter(condition)}`,
  anyTrue: (value, condition) => `bool_or(${value})${filter(condition)}`,
  jsonIdentity: (json) =>
    `CASE WHEN json_type(${json}) IN ('UBIGINT', 'BIGINT', 'HUGEINT', 'UHUGEINT', 'DOUBLE') ` +
    `THEN CAST(TRY_CAST(${json} AS DOUBLE) AS VARCHAR) WHEN json_type(${json}) = 'VARCHAR' ` +
    `THEN 's' || (${json} ->> '$') ELSE CAST(json_type(${json}) || CAST(${json} AS VARCHAR) AS VARCHAR) END`,
  sum: (value, order, condition) =>
    `sum(${value}${order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`})${filter(condition)}`,
  remainder: (left, right) => `(${left} % ${right})`,
  remainderOfFractions: true,
  listHolds: (list, item) => `list_contains(${list}, ${item})`,
  listTruth: (list) => `(len(list_filter(${list}, lambda x: x <> '')) > 0)`,
  listLength: (list) => `len(${list})`,
  listItems: (list) => `(SELECT unnest(${list}), generate_subscripts(${list}, 1))`,
  once: (columns, alias) => `CROSS JOIN LATERAL (SELECT ${columns}) AS ${alias}`,
  keyIn: (key, keys) => `${key} = ANY(${keys})`,
};
