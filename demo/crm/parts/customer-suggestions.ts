import type { RecordRef, Suggestion } from '@tagma/core';
import { describeRefusal, type TagSuggestion } from '@tagma/elements';
import type { AppState } from '../state/app-state.js';
import { errorSentence } from '../state/error-words.js';
import { texts } from '../texts/texts.js';

/** The tags that are suggested for one customer, and what a person makes of them. */
export class CustomerSuggestions {
  /** For the tag picker. */
  shown: readonly TagSuggestion[] = [];
  #open: readonly Suggestion[] = [];

  constructor(
    private readonly app: AppState,
    private readonly changed: () => void,
  ) {}

  async load(record: RecordRef): Promise<void> {
    const { signedIn } = this.app;
    if (signedIn === null) return;
    const query = { recordType: record.type, recordIds: [record.id], states: ['open'] };
    const { items } = await signedIn.session.entities('suggestion', query);
    this.#open = items;
    const t = texts(this.app.preferences.locale).governance;
    const names = new Map(signedIn.workspace.rules.map(({ id, name }) => [id, name]));
    this.shown = items.map(({ tagId, ruleId, why }) => {
      const words = [...new Set(why.flatMap((each) => each.words))];
      const reason = ruleId === undefined ? t.suggestedByText : t.suggestedBy(names.get(ruleId) ?? ruleId);
      return { tagId, reason, ...(words.length === 0 ? {} : { words }) };
    });
    this.changed();
  }

  /** Asks the service what the conversations of the customer speak for. */
  async look(record: RecordRef): Promise<void> {
    const { locale } = this.app.preferences;
    try {
      const count = (await this.app.signedIn?.session.rules.suggest(record)) ?? 0;
      this.app.notify('info', texts(locale).governance.looked(count));
    } catch (error) {
      this.app.notify('danger', errorSentence(error, locale));
    }
  }

  /** The service gives the tag, with the suggestion as its ground; the picker hears of it as of any other change. */
  accept(tagId: string): Promise<void> {
    return this.#decide('acceptSuggestion', tagId);
  }

  dismiss(tagId: string): Promise<void> {
    return this.#decide('rejectSuggestion', tagId);
  }

  async #decide(type: 'acceptSuggestion' | 'rejectSuggestion', tagId: string): Promise<void> {
    const locale = this.app.preferences.locale;
    const t = texts(locale).governance;
    try {
      for (const { id } of this.#open.filter((each) => each.tagId === tagId)) {
        const outcome = await this.app.execute({ type, id });
        if (!outcome.ok) {
          this.app.notify('danger', describeRefusal(outcome.refusal, locale));
          return;
        }
        this.#told(type === 'acceptSuggestion' ? t.accepted : t.dismissed, outcome.transactionId);
        // One acceptance gives the tag; others that ask for it are settled by the next run.
        if (type === 'acceptSuggestion') break;
      }
    } catch (error) {
      this.app.notify('danger', errorSentence(error, locale));
    }
  }

  #told(text: string, transactionId: string | null): void {
    const { undo } = texts(this.app.preferences.locale).shell;
    const run = (): void => void this.app.execute({ type: 'undo', transactionId: transactionId ?? '' });
    this.app.notify('success', text, ...(transactionId === null ? [] : [{ label: undo, run }]));
  }
}
