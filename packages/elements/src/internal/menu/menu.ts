import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { PopupController } from '../../controllers/popup.js';
import { checkIcon, icon } from '../icons.js';
import type { Icon } from '../icons.js';
import { isComposing } from '../ime.js';
import { TypeAhead } from '../type-ahead.js';

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly shape?: Icon;
  /** Key that does the same, as text. */
  readonly keys?: string;
  /** Why it cannot be chosen now. */
  readonly reason?: string;
  /** Set for items that are switched on and off; the menu then stays open. */
  readonly checked?: boolean;
  /** A line above it. */
  readonly separated?: boolean;
}

/** A menu that is open. */
interface OpenMenu {
  readonly name: string;
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly items: () => readonly MenuItem[];
  readonly onChoose: (id: string) => void;
  /** Where the focus goes afterwards. */
  readonly returnTo: () => void;
}

type MenuHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The one menu of the editor, by the WAI-ARIA menu pattern: opened at a button or a row, closed by choosing. */
export class EditorMenu {
  readonly #host: MenuHost;
  readonly #popup: PopupController;
  readonly #typed = new TypeAhead({
    count: () => this.#buttons.length,
    begins: (at, text) => textAt(this.#buttons, at).startsWith(text.toLowerCase()),
  });
  #open: OpenMenu | null = null;

  constructor(host: MenuHost) {
    this.#host = host;
    this.#popup = new PopupController(host, {
      anchor: () => this.#open?.anchor,
      popup: () => this.#element,
      maxHeight: 480,
      onDismiss: (reason) => this.#closed(reason === 'escape'),
    });
  }

  /** Name of the menu that is open; `null` when none is. */
  get openName(): string | null {
    return this.#open?.name ?? null;
  }

  /** Opens a menu, or closes it when it is open. */
  async toggle(menu: OpenMenu): Promise<void> {
    const isSame = this.#open?.name === menu.name;
    this.close(false);
    if (isSame) return;
    this.#open = menu;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#popup.show();
    this.#focus(0);
  }

  close(returns: boolean): void {
    if (this.#open === null) return;
    this.#popup.hide();
    this.#closed(returns);
  }

  /** Always in the page: a popup is shown, not made. */
  render(): TemplateResult {
    const menu = this.#open;
    return html`<div class="popup menu" popover="manual" @keydown=${this.#onKeydown}>
      ${
        menu === null
          ? nothing
          : html`<div role="menu" aria-label=${menu.label} class="menu-items">
              ${menu.items().map((item) => this.#item(item, menu))}
            </div>`
      }
    </div>`;
  }

  #item(item: MenuItem, menu: OpenMenu): TemplateResult {
    const isSwitch = item.checked !== undefined;
    return html`${item.separated === true ? html`<div role="separator" class="menu-line"></div>` : nothing}<button
        type="button"
        class="menu-item"
        data-id=${item.id}
        role=${isSwitch ? 'menuitemcheckbox' : 'menuitem'}
        aria-checked=${isSwitch ? String(item.checked) : nothing}
        aria-disabled=${item.reason === undefined ? nothing : 'true'}
        aria-keyshortcuts=${item.keys ?? nothing}
        title=${item.reason ?? nothing}
        tabindex="-1"
        @click=${() => this.#choose(item, menu)}
      >
        <span class="menu-sign"
          >${item.checked === true ? icon(checkIcon) : item.shape !== undefined ? icon(item.shape) : nothing}</span
        ><span class="menu-text"
          >${item.label}${
            item.reason === undefined ? nothing : html`<span class="menu-reason">${item.reason}</span>`
          }</span
        >${item.keys === undefined ? nothing : html`<kbd class="menu-keys" aria-hidden="true">${item.keys}</kbd>`}
      </button>`;
  }

  #choose(item: MenuItem, menu: OpenMenu): void {
    if (item.reason !== undefined) return;
    if (item.checked === undefined) this.close(true);
    menu.onChoose(item.id);
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.menu.popup');
  }

  get #buttons(): HTMLElement[] {
    return [...(this.#element?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
  }

  #focus(at: number): void {
    const buttons = this.#buttons;
    buttons.at(at % Math.max(1, buttons.length))?.focus();
  }

  #closed(returns: boolean): void {
    const menu = this.#open;
    this.#open = null;
    this.#host.requestUpdate();
    if (returns) menu?.returnTo();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isComposing(event)) return;
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (event.key === 'ArrowDown') this.#focus(at + 1);
    else if (event.key === 'ArrowUp') this.#focus(at - 1);
    else if (event.key === 'Home') this.#focus(0);
    else if (event.key === 'End') this.#focus(-1);
    else if (event.key === 'Tab') this.close(true);
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey)
      this.#focusTyped(event.key, at);
    else return;
    event.preventDefault();
  };

  #focusTyped(letter: string, at: number): void {
    const found = this.#typed.type(letter, at);
    if (found >= 0) this.#focus(found);
  }
}

function textAt(buttons: readonly HTMLElement[], at: number): string {
  return (buttons[at]?.querySelector('.menu-text')?.textContent ?? '').trim().toLowerCase();
}
