import { html, nothing, render } from 'lit';
import type { RenderOptions, TemplateResult } from 'lit';
import { PopupController } from '../../../controllers/popup.js';
import { isComposing, whenTyped } from '../../../internal/ime.js';
import type { NewConditionChoice } from '../rows/new-condition-choice.types.js';
import { whenIdle } from '../../../internal/idle.js';
import { painted } from '../../../internal/painted.js';
import type { BuilderProperties } from '../data/builder-state.js';
import type { RuleArrangeTerms } from '../../../locales/rule-arrange.terms.js';

/** As many choices as are shown at once; more are found by typing. */
const MOST = 60;
/** More than fit before the list scrolls; the others follow when these are painted. */
const FIRST = 16;

/** A menu of conditions that is open. */
interface OpenAdd {
  readonly anchor: HTMLElement;
  readonly choices: readonly NewConditionChoice[];
  /** Returns whether it was added. */
  readonly onChoose: (choice: NewConditionChoice) => boolean;
  readonly returnTo: () => void;
}

type AddHost = BuilderProperties & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly renderOptions: RenderOptions;
};

/**
 * "Add a condition": a search field over a list, by the WAI-ARIA combobox pattern. It draws itself, at once: neither
 * opening it nor typing into it is a reason to draw the rows.
 */
export class AddMenu {
  readonly #host: AddHost;
  readonly #words: () => RuleArrangeTerms;
  readonly #number: (value: number) => string;
  readonly #popup: PopupController;
  #box: HTMLElement | null = null;
  #open: OpenAdd | null = null;
  /** What is drawn while it is closed, so that it opens at once. */
  #prepared: () => readonly NewConditionChoice[] = () => [];
  #query = '';
  #active = 0;
  #shown = FIRST;
  /** It was open since it was drawn for the first time. */
  #isUsed = false;

  constructor(host: AddHost, words: () => RuleArrangeTerms, number: (value: number) => string) {
    this.#host = host;
    this.#words = words;
    this.#number = number;
    this.#popup = new PopupController(host, {
      anchor: () => this.#open?.anchor,
      popup: () => this.#element,
      maxHeight: 420,
      quiet: true,
      onDismiss: (reason) => this.#closed(reason === 'escape'),
    });
  }

  /** Opens it at a button or a row. */
  async open(menu: OpenAdd): Promise<void> {
    this.close(false);
    if (this.#isUsed) this.#renew();
    this.#isUsed = true;
    // A button that was pressed by key has the focus, and gets it back.
    const { anchor } = menu;
    this.#open = anchor.matches(':focus') ? { ...menu, returnTo: () => anchor.focus() } : menu;
    // It is drawn with the builder, once and empty.
    if (this.#element === null) await this.#host.updateComplete;
    this.#draw();
    this.#popup.show();
    // It stands in sight: to look whether it does would lay the page out once more.
    this.#element?.querySelector('input')?.focus({ preventScroll: true });
    const opened = this.#open;
    await painted();
    if (this.#open === opened) this.#drawAll();
  }

  /** Draws what it is likely to open with, when the page has time for it. */
  prepare(choices: () => readonly NewConditionChoice[]): void {
    this.#prepared = choices;
    this.#renewLater();
  }

  close(returns: boolean): void {
    if (this.#open === null) return;
    this.#popup.hide();
    this.#closed(returns);
  }

  /** Always in the page: a popup is shown, not made. */
  render(): TemplateResult {
    return html`<div
      class="popup add-menu"
      popover="manual"
      @keydown=${this.#onKeydown}
      @click=${this.#onClick}
    ></div>`;
  }

  #renewLater(): void {
    whenIdle(() => {
      if (this.#open === null) this.#renew();
      return true;
    });
  }

  /** Begins anew: not scrolled, nothing typed. */
  #renew(): void {
    this.#query = '';
    this.#active = 0;
    this.#shown = FIRST;
    this.#isUsed = false;
    this.#fill(nothing);
    this.#draw();
  }

  #drawAll(): void {
    this.#shown = MOST;
    this.#draw();
  }

  #draw(): void {
    this.#fill(this.#content());
  }

  #fill(content: TemplateResult | typeof nothing): void {
    const element = this.#element;
    const { creationScope } = this.#host.renderOptions;
    if (element !== null) render(content, element, creationScope === undefined ? {} : { creationScope });
  }

  #content(): TemplateResult {
    const words = this.#words();
    const found = this.#found;
    const shown = found.slice(0, this.#shown);
    const active = shown[this.#active];
    const more = found.length - MOST;
    return html`<input
        type="text"
        class="add-search"
        role="combobox"
        aria-expanded="true"
        aria-controls="add-list"
        aria-activedescendant=${active === undefined ? nothing : `add-${String(this.#active)}`}
        aria-label=${words.search}
        placeholder=${words.search}
        autocomplete="off"
        spellcheck="false"
        .value=${this.#query}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
      />
      <div class="add-list" id="add-list" role="listbox" aria-label=${words.add}>
        ${shown.map((choice, at) => this.#option(choice, at, found.length, shown[at - 1]?.group))}
      </div>
      ${
        more > 0 ? html`<p class="add-note">${words.moreChoices(this.#number(more))}</p>` : nothing
      }${shown.length === 0 ? html`<p class="add-note" role="status">${words.noChoices}</p>` : nothing}`;
  }

  #option(choice: NewConditionChoice, at: number, count: number, before: string | undefined): TemplateResult {
    return html`${
        choice.group === before
          ? nothing
          : html`<div class="add-heading" role="presentation">${choice.group}</div>`
      }
      <div
        class=${at === this.#active ? 'add-option current' : 'add-option'}
        id=${`add-${String(at)}`}
        role="option"
        aria-selected=${String(at === this.#active)}
        aria-posinset=${at + 1}
        aria-setsize=${count}
        data-at=${at}
      >
        <span class="add-label">${choice.label}</span>${
          choice.hint === undefined ? nothing : html`<span class="add-hint">${choice.hint}</span>`
        }
      </div>`;
  }

  get #found(): readonly NewConditionChoice[] {
    const choices = this.#open?.choices ?? this.#prepared();
    const wanted = this.#query.trim().toLowerCase().split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) return choices;
    return choices.filter((choice) => {
      const { label, hint = '', group, id, words = '' } = choice;
      const text = `${label} ${hint} ${group} ${id} ${words}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  }

  /** Looked for once: it stands behind all rows. */
  get #element(): HTMLElement | null {
    if (this.#box?.isConnected !== true)
      this.#box = this.#host.renderRoot.querySelector<HTMLElement>('.add-menu');
    return this.#box;
  }

  readonly #onInput = whenTyped((text) => {
    this.#query = text;
    this.#active = 0;
    this.#drawAll();
  });

  readonly #onClick = (event: MouseEvent): void => {
    const at = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'];
    const choice = at === undefined ? undefined : this.#found[Number(at)];
    if (choice !== undefined) this.#choose(choice);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    event.stopPropagation();
    const shown = this.#found.slice(0, MOST);
    const last = Math.max(0, shown.length - 1);
    if (event.key === 'ArrowDown') this.#goTo(this.#active === last ? 0 : this.#active + 1);
    else if (event.key === 'ArrowUp') this.#goTo(this.#active === 0 ? last : this.#active - 1);
    else if (event.key === 'PageDown') this.#goTo(Math.min(last, this.#active + 8));
    else if (event.key === 'PageUp') this.#goTo(Math.max(0, this.#active - 8));
    else if (event.key === 'Enter') {
      const choice = shown[this.#active];
      if (choice !== undefined) this.#choose(choice);
    } else if (event.key === 'Tab') this.close(true);
    else return;
    event.preventDefault();
  };

  #goTo(at: number): void {
    this.#active = at;
    this.#drawAll();
    this.#element?.querySelector('.add-option.current')?.scrollIntoView({ block: 'nearest' });
  }

  #choose(choice: NewConditionChoice): void {
    const menu = this.#open;
    // The focus goes to what was added, and back only where nothing was.
    this.close(false);
    if (menu?.onChoose(choice) === false) menu.returnTo();
  }

  #closed(returns: boolean): void {
    const menu = this.#open;
    this.#open = null;
    // What was chosen is seen first.
    void painted().then(() => this.#renewLater());
    if (returns) menu?.returnTo();
  }
}
