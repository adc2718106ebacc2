/** A figure: whole ones as they are, others with two decimals; a dash where there are no data. */
export function figureWords(value: number | null, locale: string): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: Math.abs(value) < 1000 ? 2 : 0 }).format(
    value,
  );
}

/** A share with its sign, e.g. `-40.0 %`; a dash where there is nothing to compare with. */
export function shareWords(value: number | null, locale: string): string {
  if (value === null) return '–';
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'exceptZero', ...digits }).format(
    value,
  );
}

/** A difference with its sign. */
export function signedWords(value: number | null, locale: string): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: Math.abs(value) < 1000 ? 2 : 0,
  }).format(value);
}

/** Places in the order of a scheme; unknown ones behind, none last. */
export function inTierOrder<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => string | null,
  order: readonly string[],
): readonly Row[] {
  const rank = (row: Row): number => {
    const place = placeOf(row);
    if (place === null) return order.length + 1;
    const at = order.indexOf(place);
    return at < 0 ? order.length : at;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
