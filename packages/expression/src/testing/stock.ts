import jsonata from 'jsonata';

/**
 * The value that jsonata itself gives, or the code of its error, as `{ code }`. `$millis` and `$now` give the
 * time asked for.
 */
export async function stockValueOf(text: string, input: unknown, asOf: string): Promise<unknown> {
  try {
    const expression = jsonata(text);
    expression.registerFunction('millis', () => Date.parse(asOf), '<:n>');
    expression.registerFunction('now', () => asOf, '<:s>');
    const value: unknown = await expression.evaluate(input);
    return value === undefined
      ? undefined
      : JSON.parse(JSON.stringify(value, keepOddNumbers), readOddNumbers);
  } catch (raised) {
    if (typeof raised === 'object' && raised !== null && 'code' in raised) return { code: raised.code };
    throw raised;
  }
}

const ODD: ReadonlyMap<string, number> = new Map([
  ['\u0000NaN', Number.NaN],
  ['\u0000Infinity', Number.POSITIVE_INFINITY],
  ['\u0000-Infinity', Number.NEGATIVE_INFINITY],
]);

/** Copying by JSON drops the marks of jsonata's lists; numbers that JSON lacks are carried over. */
function keepOddNumbers(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? `\u0000${String(value)}` : value;
}

function readOddNumbers(_: string, value: unknown): unknown {
  return typeof value === 'string' ? (ODD.get(value) ?? value) : value;
}
