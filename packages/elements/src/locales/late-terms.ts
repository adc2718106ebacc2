import { announceWords } from './locale-registry.js';
import type { TermCatalog } from './locale-registry.js';

/** The languages that come with the kit. */
type BuiltIn = 'en' | 'zh-CN';

/**
 * The words of an area, of which a page downloads only the language that it shows. They are fetched before the part
 * that shows them; when the page changes its language then, the words of the one before stay until the others are here.
 */
export class LateTerms<T extends object> implements TermCatalog<T> {
  readonly area: string;
  readonly #fetch: Readonly<Record<BuiltIn, () => Promise<T>>>;
  readonly #known = new Map<BuiltIn, T>();

  /**
   * @param area - Name under which a custom locale supplies its own words.
   * @param fetch - Fetches the words of a language.
   */
  constructor(area: string, fetch: Readonly<Record<BuiltIn, () => Promise<T>>>) {
    this.area = area;
    this.#fetch = fetch;
  }

  get en(): T {
    return this.#words('en');
  }

  get 'zh-CN'(): T {
    return this.#words('zh-CN');
  }

  /** Whether none were fetched yet: they cannot be used. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** Whether the words of a language are here. */
  knows(code: string): boolean {
    return this.#known.has(builtIn(code));
  }

  /** Fetches the words of a language. A failure is not remembered. */
  async load(code: string): Promise<void> {
    const language = builtIn(code);
    if (!this.#known.has(language)) this.#known.set(language, await this.#fetch[language]());
  }

  #words(code: BuiltIn): T {
    const words = this.#known.get(code);
    if (words !== undefined) return words;
    const [others] = this.#known.values();
    if (others === undefined) throw new Error(`The words of ${this.area} are used before they were fetched.`);
    // Where that fails, the words that are here stay; they are asked for again with the next drawing.
    void this.load(code).then(announceWords, () => undefined);
    return others;
  }
}

/** Languages of the host say in English what they leave out. */
function builtIn(code: string): BuiltIn {
  return code === 'zh-CN' ? code : 'en';
}
