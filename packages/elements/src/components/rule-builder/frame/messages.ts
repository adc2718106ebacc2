import type { TemplateResult, nothing } from 'lit';
import { AnnouncerController } from '../../../controllers/announcer.js';
import { renderNotice } from '../../../internal/notice.js';
import type { Notice } from '../../../internal/notice.js';
import type { BuilderProperties } from '../data/builder-state.js';

/** What the builder says: aloud, and in the line at its foot. */
export class Messages {
  readonly #host: BuilderProperties;
  readonly #announcer: AnnouncerController;
  /** Where the focus goes when the line is closed. */
  readonly #returnTo: () => void;
  #notice: Notice | null = null;

  constructor(host: BuilderProperties, returnTo: () => void) {
    this.#host = host;
    this.#announcer = new AnnouncerController(host);
    this.#returnTo = returnTo;
  }

  /** Says it aloud only. */
  announce(message: string): void {
    this.#announcer.announce(message);
  }

  /** Says it aloud and shows it. */
  tell(notice: Notice): void {
    this.#notice = notice;
    this.announce(notice.text);
    this.#host.requestUpdate();
  }

  /** What was said is of no interest any more. */
  forget(): void {
    this.#notice = null;
  }

  /** The line that shows; `close` names the button that ends it. */
  notice(close: string): TemplateResult | typeof nothing {
    return renderNotice(this.#notice, close, () => {
      this.forget();
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(this.#returnTo);
    });
  }

  /** Where what is said aloud stands. */
  region(): HTMLElement {
    return this.#announcer.region();
  }
}
