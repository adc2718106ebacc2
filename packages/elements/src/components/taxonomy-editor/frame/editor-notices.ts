import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import { renderNotice } from '../../../internal/notice.js';
import type { Notice } from '../../../internal/notice.js';
import { commonTerms } from '../../../locales/common.terms.js';
import { taxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorSource } from '../data/editor-source.js';
import type { SourceTrouble } from '../data/source-trouble.js';

/** What notices need of the editor. */
export interface NoticesHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly localize: LocalizeController;
  readonly source: EditorSource;
  readonly trouble: SourceTrouble;
  readonly announce: (message: string) => void;
  readonly retry: () => void;
  readonly focusTree: () => void;
}

/** What just happened, with the offer to undo it; or that reading again failed, with the offer to retry. */
export class EditorNotices {
  readonly #host: NoticesHost;
  #notice: Notice | null = null;

  constructor(host: NoticesHost) {
    this.#host = host;
  }

  /** Shows and says something. */
  tell(notice: Notice): void {
    const { announce, element } = this.#host;
    const hadFocus = element.shadowRoot?.activeElement?.closest('.notice') != null;
    this.#notice = notice;
    announce(notice.text);
    element.requestUpdate();
    if (hadFocus) void element.updateComplete.then(() => this.#keepFocus());
  }

  render(): TemplateResult | symbol {
    return renderNotice(this.#now, this.#host.localize.terms(commonTerms).close, () => this.#clear());
  }

  get #now(): Notice | null {
    const { source, trouble, localize } = this.#host;
    const error = trouble.text;
    if (error === '' || source.all.length === 0) return this.#notice;
    const action = { label: localize.terms(commonTerms).retry, run: () => this.#host.retry() };
    const text = `${error} ${localize.terms(taxonomyEditorTerms).errorKept}`;
    return { tone: 'danger', text, action, isLasting: true };
  }

  /** The button that was pressed, e.g. undo, is gone with what it was about. */
  #keepFocus(): void {
    if (this.#host.element.shadowRoot?.activeElement == null) this.#host.focusTree();
  }

  #clear(): void {
    this.#notice = null;
    this.#host.element.requestUpdate();
    void this.#host.element.updateComplete.then(() => this.#host.focusTree());
  }
}
