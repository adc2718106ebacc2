import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import { pushDismissible } from '../../controllers/dismiss-stack.js';
import { dayFieldTerms } from '../../locales/day-field.terms.js';
import { dayOf } from '../day-of.js';
import { icon } from '../icons.js';
import { isComposing } from '../ime.js';
import { followAnchor, placePopup } from '../place-popup.js';
import { calendarIcon } from '../icons/day-icons.js';
import { renderCalendar } from './calendar.js';
import { dayPattern, readDay, showDay } from './day-text.js';

/** How a field is tied to what stands around it. */
export interface DayFieldLook {
  readonly id: string;
  readonly className: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  /** Names the field where no label points at its id. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  /** First and last day that can be chosen; empty without one. */
  readonly min?: string;
  readonly max?: string;
}

/** Who is told of what the reader does. */
export interface DayFieldOptions {
  /** Called after the reader typed or chose; `null`: no day. */
  readonly onChange?: (day: string | null) => void;
  /** Called by Enter, after what was typed has been read. */
  readonly onEnter?: () => void;
  /** The month floats over what is below. Default `false`: it pushes that down. */
  readonly floats?: boolean;
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
  readonly #options: DayFieldOptions;
  #limits: Pick<DayFieldLook, 'min' | 'max'> = {};

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    localize: LocalizeController,
    options: DayFieldOptions = {},
  ) {
    this.#host = host;
    this.#localize = localize;
    this.#options = options;
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

  render(look: DayFieldLook): TemplateResult {
    const { id, className, describedBy, isWrong, label, isDisabled = false, isRequired = false } = look;
    this.#limits = look;
    const terms = this.#localize.terms(dayFieldTerms);
    const { lang } = this.#localize;
    return html`<span class="day-field">
        <input
          id=${id}
          class=${className}
          type="text"
          autocomplete="off"
          placeholder=${dayPattern(lang, terms.parts)}
          aria-label=${label === undefined || label === '' ? nothing : label}
          aria-describedby=${describedBy}
          aria-required=${isRequired ? 'true' : nothing}
          ?disabled=${isDisabled}
          aria-invalid=${isWrong ? 'true' : nothing}
          .value=${this.#day === null ? this.#typed : showDay(this.#day, lang)}
          @change=${(event: Event) => this.#read(event.target as HTMLInputElement)}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
        />
        <button
          class="button quiet icon-only small day-open"
          type="button"
          aria-label=${terms.open}
          title=${terms.open}
          ?disabled=${isDisabled}
          aria-expanded=${this.#active === null ? 'false' : 'true'}
          @click=${() => this.#toggle()}
        >
          ${icon(calendarIcon)}
        </button>
      </span>
      ${this.#month()}`;
  }

  #month(): TemplateResult | typeof nothing {
    const month = this.#active === null ? nothing : this.#calendar(this.#active);
    if (this.#options.floats !== true) return month;
    return html`<div class="popup day-popup" popover="manual">${month}</div>`;
  }

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const { key, altKey, target } = event;
    if (key === 'ArrowDown' && altKey) {
      event.preventDefault();
      if (this.#active === null) this.#toggle();
    }
    // With Alt it means something to what is around.
    if (key !== 'Enter' || altKey || this.#options.onEnter === undefined) return;
    event.preventDefault();
    this.#read(target as HTMLInputElement);
    this.#options.onEnter();
  }

  #calendar(active: string): TemplateResult {
    return renderCalendar({
      localize: this.#localize,
      active,
      chosen: this.#day ?? '',
      today: dayOf(Date.now(), undefined),
      canChoose: (day) => this.#isWithin(day),
      onMove: (day) => void this.#move(day),
      onChoose: (day) => {
        this.#set(day);
        this.close();
        this.#host.requestUpdate();
        this.#find('.day-open')?.focus();
      },
    });
  }

  #isWithin(day: string): boolean {
    const { min = '', max = '' } = this.#limits;
    return (min === '' || day >= min) && (max === '' || day <= max);
  }

  #set(day: string | null): void {
    this.#day = day;
    this.#options.onChange?.(day);
  }

  #read(input: HTMLInputElement): void {
    // What is no day stays for its author to mend.
    this.#typed = input.value;
    this.#set(readDay(input.value, this.#localize.lang));
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
    if (this.#options.floats === true) this.#float();
    this.#find(`.day[data-day="${day}"]`)?.focus();
  }

  /** Shows the month in the top layer, where no box around the field cuts it off. */
  #float(): void {
    const popup = this.#find('.day-popup');
    const anchor = this.#find('.day-field');
    const end = this.#release;
    if (popup === null || anchor === null || end === undefined || popup.matches(':popover-open')) return;
    const place = (): void =>
      placePopup(popup, anchor, { placement: 'bottom-start', matchWidth: false, maxHeight: 360 });
    popup.showPopover();
    place();
    const unfollow = followAnchor(popup, anchor, place);
    this.#release = () => {
      end();
      unfollow();
      if (popup.isConnected) popup.hidePopover();
    };
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
