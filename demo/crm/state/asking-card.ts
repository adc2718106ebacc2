import { nothing, type TemplateResult, html } from 'lit';
import type { HttpSession } from '@tagma/server/client';
import { AppElement } from './app-element.js';
import { errorWords } from './error-words.js';

/** Words that every card has that asks when told to. */
export interface AskingWords {
  readonly loading: string;
  readonly failed: (why: string) => string;
}

/** Base of cards that read something long only when asked: shows how far it is and what failed. */
export abstract class AskingCard<Answer> extends AppElement {
  /** What was answered last; `null` before. */
  protected answer: Answer | null = null;
  protected problem: string | null = null;
  #asked = 0;
  #isLoading = false;

  protected get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Asks; what a question before it answers late is not shown. */
  protected async ask(
    question: (session: HttpSession) => Promise<Answer>,
    words: AskingWords,
  ): Promise<void> {
    const session = this.app.signedIn?.session;
    if (!session) return;
    const turn = (this.#asked += 1);
    this.#isLoading = true;
    this.problem = null;
    this.requestUpdate();
    try {
      const answer = await question(session);
      if (turn === this.#asked) this.answer = answer;
    } catch (error) {
      if (turn === this.#asked) this.problem = words.failed(errorWords(error, this.app.preferences.locale));
    }
    if (turn === this.#asked) this.#isLoading = false;
    this.requestUpdate();
  }

  /** How far it is, and what failed. */
  protected state(words: AskingWords): TemplateResult {
    return html`<p class="crm-muted" role="status">${this.#isLoading ? words.loading : nothing}</p>
      ${this.problem === null ? nothing : html`<p class="crm-field__error" role="alert">${this.problem}</p>`}`;
  }
}
