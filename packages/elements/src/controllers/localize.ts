import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countText } from '../locales/count-text.js';
import { onLocaleRegistered, resolveLocale, termsFor } from '../locales/locale-registry.js';
import type { TermCatalog } from '../locales/locale-registry.js';
import { closestAcrossRoots, rootsAbove } from '../internal/dom.js';

/** Where words of an element come from. */
type LocalizeHost = ReactiveControllerHost & HTMLElement;

const connected = new Set<LocalizeController>();
let observer: MutationObserver | undefined;

/** One observer for all elements; observing a root twice replaces the first registration. */
function watch(roots: readonly Node[]): void {
  observer ??= new MutationObserver(refreshAll);
  for (const root of roots) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
  }
}

function refreshAll(): void {
  for (const controller of connected) controller.refresh();
}

/**
 * Gives an element its words, its number and date formats and its direction. The language is the `lang`
 * of the element or of its nearest ancestor, shadow hosts included; the element renders again when it changes.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizeHost;
  #tag = 'en';
  #code = 'en';
  #dir: 'ltr' | 'rtl' = 'ltr';
  #numbers: Intl.NumberFormat | undefined;
  #unregister: (() => void) | undefined;

  constructor(host: LocalizeHost) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag as the page gave it, for `Intl`; `en` where none is given or it is malformed. */
  get lang(): string {
    return this.#tag;
  }

  /** The language whose words are used, e.g. `zh-CN` on a page in `zh-Hans`. */
  get code(): string {
    return this.#code;
  }

  /** Text direction at the element, from the nearest `dir` attribute, else `ltr`. */
  get dir(): 'ltr' | 'rtl' {
    return this.#dir;
  }

  /** The words of an area in the present language. */
  terms<T extends object>(catalog: TermCatalog<T>): T {
    return termsFor(catalog, this.#code);
  }

  /** A number in the present locale. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    if (options !== undefined) return new Intl.NumberFormat(this.#tag, options).format(value);
    // Making a format takes longer than drawing the row that the number stands in.
    return countText(value, this.#tag) ?? (this.#numbers ??= new Intl.NumberFormat(this.#tag)).format(value);
  }

  /** A point in time in the present locale; text that is not a date comes back unchanged. */
  date(value: string | Date, options?: Intl.DateTimeFormatOptions): string {
    const date = value instanceof Date ? value : new Date(value);
    if (Number.isNaN(date.getTime())) return String(value);
    return new Intl.DateTimeFormat(this.#tag, options).format(date);
  }

  /** A list as a sentence part, e.g. `a, b and c`. */
  list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    return new Intl.ListFormat(this.#tag, { type }).format(items);
  }

  hostConnected(): void {
    connected.add(this);
    watch(rootsAbove(this.#host));
    this.#unregister = onLocaleRegistered(() => {
      this.refresh();
      this.#host.requestUpdate();
    });
    this.refresh();
  }

  hostUpdated(): void {
    // Each time: styles of parts that come later take the place of all that are there.
    if (this.#dir === 'rtl')
      void import('../internal/right-to-left.js').then(({ runAsWritten }) => runAsWritten(this.#host));
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#unregister?.();
  }

  /** Reads language and direction again; renders the element when one of them changed. */
  refresh(): void {
    const { tag, code } = resolveLocale(closestAcrossRoots(this.#host, '[lang]')?.getAttribute('lang') ?? '');
    const dir = closestAcrossRoots(this.#host, '[dir=rtl i], [dir=ltr i]')?.getAttribute('dir');
    const direction = dir?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
    if (tag === this.#tag && code === this.#code && direction === this.#dir) return;
    this.#tag = tag;
    this.#numbers = undefined;
    this.#code = code;
    this.#dir = direction;
    this.#host.requestUpdate();
  }
}
