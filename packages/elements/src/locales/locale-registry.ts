/** The words of one area of the kit (a component or a shared vocabulary), in the built-in languages. */
export interface TermCatalog<T extends object> {
  /** Name under which a custom locale supplies its own words, e.g. `tag-picker`. */
  readonly area: string;
  readonly en: T;
  readonly 'zh-CN': T;
}

/** A language added by the host. Words it leaves out appear in English. */
export interface CustomLocale {
  /** BCP 47 tag, e.g. `de` or `zh-TW`. */
  readonly code: string;
  /** Words per area; the areas and their words are the built-in catalogues of this package. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What a language tag resolves to. */
export interface ResolvedLocale {
  /** The tag as the page gave it, for `Intl`. */
  readonly tag: string;
  /** The language whose words are used. */
  readonly code: string;
}

const customLocales = new Map<string, CustomLocale>();
const listeners = new Set<() => void>();

/** Adds or replaces a language. Elements on the page that use it render again. */
export function registerLocale(locale: CustomLocale): void {
  customLocales.set(locale.code.toLowerCase(), locale);
  announceWords();
}

/** Elements on the page render again: there are words that were not there. */
export function announceWords(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` after each `registerLocale`. Returns the function that ends it. */
export function onLocaleRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Finds the best language for a BCP 47 tag: exact, then language only; any Chinese reads zh-CN; English for the rest, malformed tags among them. */
export function resolveLocale(tag: string): ResolvedLocale {
  const wanted = isLanguageTag(tag) ? tag : 'en';
  const lower = wanted.toLowerCase();
  const language = lower.split('-')[0] ?? 'en';
  const custom = customLocales.get(lower) ?? customLocales.get(language);
  if (custom) return { tag: wanted, code: custom.code };
  return { tag: wanted, code: language === 'zh' ? 'zh-CN' : 'en' };
}

/** The words of an area in a language; every missing word comes from English. */
export function termsFor<T extends object>(catalog: TermCatalog<T>, code: string): T {
  if (code === 'zh-CN' || code === 'en') {
    const custom = customLocales.get(code.toLowerCase());
    return custom ? { ...catalog[code], ...custom.terms[catalog.area] } : catalog[code];
  }
  return { ...catalog.en, ...customLocales.get(code.toLowerCase())?.terms[catalog.area] };
}

/** `Intl` throws on a malformed tag, and a page may carry any text in `lang`. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
