/** Digits and signs as Chinese input methods write them, and what they stand for. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '．': '.',
  '。': '.',
  '－': '-',
  '−': '-',
  '＋': '+',
  '，': ',',
};

/** The number that was typed, full-width digits and thousands separators included; `undefined` when it is none. */
export function parseNumber(typed: string): number | undefined {
  const plain = typed
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。－−＋，]/g, (sign) => FULL_WIDTH[sign] ?? sign);
  const ungrouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(ungrouped)) return undefined;
  const value = Number(ungrouped);
  return Number.isFinite(value) ? value : undefined;
}

/** The whole number that was typed, not below `least`. */
export function parseCount(typed: string, least: number): number | undefined {
  const value = parseNumber(typed);
  return value !== undefined && Number.isSafeInteger(value) && value >= least ? value : undefined;
}
