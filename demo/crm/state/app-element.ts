import { LitElement } from 'lit';
import type { DomainEvent } from '@tagma/core';
import { AppState } from './app-state.js';
import { texts, type Texts } from '../texts/texts.js';

/** The page has one state; it is made on first use. */
let shared: AppState | null = null;
export function appState(): AppState {
  shared ??= new AppState();
  return shared;
}

/**
 * Base of the demo's own elements. They render into the page (no shadow root), as most hosts do,
 * so that one style sheet dresses them, and they render again when the state changes.
 */
export abstract class AppElement extends LitElement {
  protected readonly app = appState();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.addEventListener('change', this.#onChange);
    this.app.addEventListener('domain-events', this.#onEvents);
  }

  override disconnectedCallback(): void {
    this.app.removeEventListener('change', this.#onChange);
    this.app.removeEventListener('domain-events', this.#onEvents);
    super.disconnectedCallback();
  }

  /** The page's words in the chosen language. */
  protected get t(): Texts {
    return texts(this.app.preferences.locale);
  }

  protected get locale(): string {
    return this.app.preferences.locale;
  }

  /** Called when others (or this page) changed something on the service. */
  protected onDomainEvents(_events: readonly DomainEvent[]): void {
    // Pages that show live data override this.
  }

  #onChange = (): void => this.requestUpdate();
  #onEvents = (event: Event): void =>
    this.onDomainEvents((event as CustomEvent<readonly DomainEvent[]>).detail);
}
