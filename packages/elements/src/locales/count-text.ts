/** Languages that write whole numbers with a comma before each three digits. Others, and other digits (`-u-nu-`), are left to `Intl`. */
const WITH_COMMAS = /^(?:en|zh)(?:-(?:US|GB|CN|TW|HK|Hans|Hant))*$/i;

/**
 * A count as `Intl.NumberFormat` writes it, where that is known without asking: the first format of a page takes ten
 * milliseconds to make, which is as long as all rows of a first look. `undefined` for other languages and numbers.
 */
export function countText(value: number, tag: string): string | undefined {
  if (!WITH_COMMAS.test(tag) || !Number.isSafeInteger(value) || value < 0 || Object.is(value, -0))
    return undefined;
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
