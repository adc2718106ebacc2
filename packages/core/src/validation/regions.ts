/** Whether the text is a time zone that this runtime knows, e.g. `Asia/Shanghai`. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    // RangeError is how Intl says that it does not know the zone.
    return false;
  }
}

/** Whether the text is a well-formed BCP 47 tag, e.g. `zh-CN`. */
export function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    // RangeError is how Intl says that the tag is malformed.
    return false;
  }
}
