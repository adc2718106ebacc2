import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import { pushDismissible } from '../../controllers/dismiss-stack.js';
import { dayFieldTerms } from '../../locales/day-field.terms.js';
import { dayOf } from '../day-of.js';
import { icon } from '../icons.js';
import { calendarIcon } from '../icons/day-icons.js';
import { renderCalendar } from './calendar.js';
import { dayPattern, readDay, showDay } from './day-text.js';

/** How a field is tied to what stands around it. */
export interface DayFieldLook {
  readonly id: string;
  readonly className: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

/**
 * A field for a day in the language of its element: what browsers draw for dates follows the browser's language. It is
 * typed, or chosen from a month that opens below.
 */
export class DayField implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #localize: LocalizeController;
  /** `null`: what is typed is no day. */
  #day: string | null = '';
  #typed = '';
  #active: string | null = null;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    host.addController(this);
  }

  /** `YYYY-MM-DD`, empty without one, `null` when what is typed is no day. */
  get day(): string | null {
    return this.#day;
  }

  /** Shows a day. */
  start(day: string): void {
    this.#day = day;
    this.close();
  }

  /** Closes the month. */
  close(): void {
    this.#release?.();
    this.#release = undefined;
    if (this.#active === null) return;
    this.#active = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  render({ id, className, describedBy, isWrong }: DayFieldLook): TemplateResult {
    const terms = this.#localize.terms(dayFieldTerms);
    const { lang } = this.#localize;
    return html`<span class="day-field">
        <input
          id=${id}
          class=${className}
          type="text"
          autocomplete="off"
          placeholder=${dayPattern(lang, terms.parts)}
          aria-describedby=${describedBy}
          aria-invalid=${isWrong ? 'true' : nothing}
          .value=${this.#day === null ? this.#typed : showDay(this.#day, lang)}
          @change=${(event: Event) => this.#read(event.target as HTMLInputElement)}
        />
        <button
          class="button quiet icon-only small day-open"
          type="button"
          aria-label=${terms.open}
          title=${terms.open}
          aria-expanded=${this.#active === null ? 'false' : 'true'}
          @click=${() => this.#toggle()}
        >
          ${icon(calendarIcon)}
        </button>
      </span>
      ${this.#active === null ? nothing : this.#calendar(this.#active)}`;
  }

  #calendar(active: string): TemplateResult {
    return renderCalendar({
      localize: this.#localize,
      active,
      chosen: this.#day ?? '',
      today: dayOf(Date.now(), undefined),
      onMove: (day) => void this.#move(day),
      onChoose: (day) => {
        this.#day = day;
        this.close();
        this.#host.requestUpdate();
        this.#find('.day-open')?.focus();
      },
    });
  }

  #read(input: HTMLInputElement): void {
    // What is no day stays for its author to mend.
    this.#typed = input.value;
    this.#day = readDay(input.value, this.#localize.lang);
    if (this.#day !== null) input.value = showDay(this.#day, this.#localize.lang);
    this.#host.requestUpdate();
  }

  #toggle(): void {
    if (this.#active !== null) return this.close();
    this.#release = pushDismissible({
      contains: (path) =>
        path.some((each) => each instanceof Element && each.matches('.calendar, .day-field')),
      dismiss: (reason) => {
        this.close();
        if (reason === 'escape') this.#find('.day-open')?.focus();
      },
    });
    const today = dayOf(Date.now(), undefined);
    void this.#move(this.#day === null || this.#day === '' ? today : this.#day);
  }

  async #move(day: string): Promise<void> {
    this.#active = day;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#find(`.day[data-day="${day}"]`)?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
