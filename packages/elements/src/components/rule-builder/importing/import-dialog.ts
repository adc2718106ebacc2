import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { Modal } from '../../../internal/modal/modal.js';
import type { DialogContent } from '../../../internal/modal/modal.js';
import { memoize } from '../../../internal/memoize.js';
import { ruleImportTerms } from '../../../locales/rule-import.terms.js';
import type { RuleImportTerms } from '../../../locales/rule-import.terms.js';
import type { InsightHost } from '../insight/insight.types.js';
import type { ImportFormat, ImportReading, ImportRequest } from './import.types.js';
import { canInsert, importForm } from './import-form.js';
import { readImport } from './read-import.js';
import type { ImportChoices } from './read-import.js';

/** Longer texts are not looked at: no rule is that long, and reading takes time. */
const MAX_LENGTH = 200_000;

/** Shows what a text of another tool becomes, with all that is lost on the way, and takes it over. */
export class ImportDialog {
  readonly #host: InsightHost;
  readonly #modal = new Modal();
  readonly #read = memoize(
    (text: string, choices: ImportChoices, _lang: string, _schema: unknown, _tags: unknown): ImportReading =>
      readImport(text, choices, this.#host, this.#terms),
  );
  #request: ImportRequest | null = null;
  #text = '';
  #choices: ImportChoices = {};
  #replaces = false;
  #error = '';

  constructor(host: InsightHost) {
    this.#host = host;
  }

  open(request: ImportRequest): void {
    this.#request = request;
    this.#replaces = false;
    this.#choices = {};
    this.#take(request.text);
  }

  render(): TemplateResult | typeof nothing {
    const request = this.#request;
    if (request === null) return nothing;
    return this.#modal.render(this.#content(request), {
      words: this.#terms,
      isBusy: false,
      error: this.#error,
      onSubmit: () => this.#submit(request),
      onClosed: () => {
        this.#request = null;
        this.#host.host.requestUpdate();
      },
    });
  }

  get #terms(): RuleImportTerms {
    return this.#host.localize.terms(ruleImportTerms);
  }

  get #reading(): ImportReading {
    const { localize, schema, concepts } = this.#host;
    return this.#read(this.#text, this.#choices, localize.lang, schema, concepts);
  }

  #content(request: ImportRequest): DialogContent {
    const terms = this.#terms;
    const reading = this.#reading;
    const replaces = this.#replacesIn(request, reading);
    const body = importForm({
      terms,
      reading,
      text: this.#text,
      format: this.#choices.format,
      result: this.#choices.result,
      request,
      replaces,
      onText: (text) => this.#take(text),
      onFile: (file) => void this.#readFile(file),
      onFormat: (format) => this.#choose({ format }),
      onResult: (result) => this.#choose({ ...this.#choices, result }),
      onPlace: (chosen) => {
        this.#replaces = chosen;
        this.#host.host.requestUpdate();
      },
    });
    return {
      title: terms.title,
      body,
      submitLabel: reading.partial ? terms.insertRest : replaces ? terms.replace : terms.insert,
      tone: 'primary',
      canSubmit: reading.rule !== '' && (replaces || request.isEmpty || canInsert(request, reading)),
    };
  }

  /** What is no condition can only be the whole rule. */
  #replacesIn(request: ImportRequest, reading: ImportReading): boolean {
    return !request.isEmpty && request.canReplace && (this.#replaces || !canInsert(request, reading));
  }

  #submit(request: ImportRequest): void {
    const reading = this.#reading;
    const isDone = this.#replacesIn(request, reading)
      ? request.replace(reading.rule)
      : request.insert(reading.rule);
    if (isDone) this.#modal.close();
    else this.#error = this.#terms.notTaken;
    this.#host.host.requestUpdate();
  }

  async #readFile(file: File): Promise<void> {
    // A letter has a byte at least; what is longer than that by far is not read at all.
    if (file.size > 4 * MAX_LENGTH) {
      this.#fail(this.#terms.tooLong);
      return;
    }
    try {
      this.#take(await file.text());
    } catch {
      this.#fail(this.#terms.unreadableFile);
    }
  }

  #take(text: string): void {
    this.#text = text.slice(0, MAX_LENGTH);
    this.#choices = { format: this.#choices.format };
    this.#fail(text.length > MAX_LENGTH ? this.#terms.tooLong : '');
  }

  #choose(choices: {
    readonly format?: ImportFormat | undefined;
    readonly result?: string | undefined;
  }): void {
    this.#choices = choices;
    this.#fail('');
  }

  #fail(error: string): void {
    this.#error = error;
    this.#host.host.requestUpdate();
  }
}
