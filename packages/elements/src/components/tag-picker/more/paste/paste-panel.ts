import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chevronLeftIcon, chevronRightIcon, icon } from '../../../../internal/icons.js';
import { pickerPasteTerms } from '../../../../locales/picker-paste.terms.js';
import type { PickerPasteTerms } from '../../../../locales/picker-paste.terms.js';
import type { MorePort, Part } from '../../picker-more.js';
import { TagAddEvent } from '../../tag-picker.events.js';
import { createNames } from './create-names.js';
import { matchNames, withOtherWriting } from './match-names.js';
import type { MatchedNames, OpenName } from './match-names.js';
import { hasForms, otherWriting } from './written-otherwise.js';

/** Names shown at a time; a longer list is paged, so that a thousand are as light as eight. */
const PAGE = 8;
const DROP = '';
/** No tag has an id with a space. */
const CREATE = ' create';

/** Sorts out names that were pasted: those that are tags are added, the others are asked about first. */
export class PastePanel {
  readonly #port: MorePort;
  #names: MatchedNames | null = null;
  /** By name: the id of a tag, `CREATE` or `DROP`. */
  #choices = new Map<string, string>();
  #from = 0;
  #isBusy = false;

  constructor(port: MorePort) {
    this.#port = port;
  }

  get isOpen(): boolean {
    return this.#names !== null;
  }

  /** Takes a list of names. When all are tags, they are added at once. */
  async take(text: string): Promise<void> {
    const names = matchNames(text, this.#port.index);
    const [only] = names.open;
    if (names.open.length === 0) {
      this.#port.setText('');
      await this.#add(names.found.map(({ concept }) => concept.id));
    } else if (only && names.found.length === 0 && names.open.length === 1 && only.why === 'unknown') {
      // One name that nothing has stays to be corrected or created.
      this.#port.setText(only.name);
      this.#port.tell({ tone: 'warning', text: this.#port.terms.unknown(only.name) });
    } else this.#ask(await this.#completed(names));
  }

  /** Names that nothing has may be written in other characters. Without what reads them, they stay unknown. */
  async #completed(names: MatchedNames): Promise<MatchedNames> {
    if (!names.open.some(({ name, why }) => why === 'unknown' && hasForms(name))) return names;
    try {
      const { pinyin } = await import('@tagma/pinyin');
      return withOtherWriting(names, otherWriting(this.#port.index, pinyin));
    } catch {
      return names;
    }
  }

  /** The panel goes when the list closes. */
  update(): void {
    if (this.#names && !this.#port.isOpen && !this.#isBusy) this.#close();
  }

  /** The panel in place of the list, while names wait. */
  render(): Part {
    if (!this.#names) return nothing;
    const { found, open } = this.#names;
    const terms = this.#terms;
    return html`<div class="paste" role="group" aria-label=${terms.title(found.length + open.length)}>
      <p class="paste-head" tabindex="-1">
        <strong>${terms.title(found.length + open.length)}</strong>
        <span>${terms.summary(found.length, open.length)}</span>
      </p>
      <ul class="paste-list">
        ${open.slice(this.#from, this.#from + PAGE).map((name) => this.#row(name, terms))}
      </ul>
      ${open.length > PAGE ? this.#pager(open.length, terms) : nothing}
      <div class="paste-foot">
        <button
          class="button primary small"
          type="button"
          ?disabled=${this.#isBusy || this.#count === 0}
          @click=${() => void this.#apply()}
        >
          ${this.#applyText(terms)}
        </button>
        <button class="button small" type="button" ?disabled=${this.#isBusy} @click=${() => this.#cancel()}>
          ${terms.cancel}
        </button>
        ${this.#makes && open.length > 1 ? this.#forAll(terms) : nothing}
      </div>
    </div>`;
  }

  get #terms(): PickerPasteTerms {
    return this.#port.words(pickerPasteTerms);
  }

  get #count(): number {
    return this.#chosen().length;
  }

  /** Names that nothing has can become tags, at once or by a proposal. */
  get #makes(): boolean {
    return this.#port.offersCreate || this.#port.proposes;
  }

  #applyText(terms: PickerPasteTerms): string {
    const proposed = this.#port.proposes ? this.#toMake().length : 0;
    const added = this.#count - proposed;
    if (proposed === 0) return terms.apply(added);
    return added === 0 ? terms.applyProposals(proposed) : terms.applyBoth(added, proposed);
  }

  /** Names of which tags are to be made. */
  #toMake(): readonly string[] {
    const open = this.#names?.open ?? [];
    return open.map(({ name }) => name).filter((name) => this.#choices.get(name) === CREATE);
  }

  #row(open: OpenName, terms: PickerPasteTerms): TemplateResult {
    const choice = this.#choices.get(open.name) ?? DROP;
    const option = (value: string, text: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === choice}>${text}</option>`;
    const canCreate = this.#makes && open.why === 'unknown';
    return html`<li>
      <span class="paste-name" title=${open.name}>${open.name}</span>
      <span class="paste-why">${whyText(open, terms)}</span>
      <select
        class="select"
        aria-label=${terms.choiceFor(open.name)}
        .value=${choice}
        @change=${(event: Event) => this.#choose(open.name, (event.target as HTMLSelectElement).value)}
      >
        ${option(DROP, terms.drop)}
        ${open.candidates.map((entry) => option(entry.concept.id, terms.use(this.#longName(entry))))}
        ${canCreate ? option(CREATE, this.#port.proposes ? terms.propose : terms.create) : nothing}
      </select>
    </li>`;
  }

  /** With its categories, for two tags of one name differ by them only. */
  #longName({ path, name }: { readonly path: readonly string[]; readonly name: string }): string {
    return [...path, name].join(this.#port.common.pathSeparator);
  }

  #pager(count: number, terms: PickerPasteTerms): TemplateResult {
    const to = Math.min(count, this.#from + PAGE);
    const turn = (by: number): void => {
      this.#from += by;
      this.#port.host.requestUpdate();
      this.#port.announce(terms.page(this.#from + 1, Math.min(count, this.#from + PAGE), count));
    };
    const button = (label: string, shape: string, by: number, isEnd: boolean): TemplateResult =>
      html`<button
        class="button quiet icon-only small"
        type="button"
        aria-label=${label}
        title=${label}
        ?disabled=${isEnd}
        @click=${() => turn(by)}
      >
        ${icon(shape)}
      </button>`;
    const isRtl = this.#port.localize.dir === 'rtl';
    const [back, forth] = isRtl ? [chevronRightIcon, chevronLeftIcon] : [chevronLeftIcon, chevronRightIcon];
    return html`<div class="paste-pager">
      ${button(terms.previous, back, -PAGE, this.#from === 0)}
      <span>${terms.page(this.#from + 1, to, count)}</span>
      ${button(terms.next, forth, PAGE, to === count)}
    </div>`;
  }

  #forAll(terms: PickerPasteTerms): Part {
    const unknown = this.#names?.open.filter(({ why }) => why === 'unknown') ?? [];
    const set = (choice: string): void => {
      for (const { name } of unknown) this.#choices.set(name, choice);
      this.#port.host.requestUpdate();
    };
    const isAllCreated = unknown.every(({ name }) => this.#choices.get(name) === CREATE);
    return unknown.length === 0
      ? nothing
      : html`<button
          class="button quiet small"
          type="button"
          @click=${() => set(isAllCreated ? DROP : CREATE)}
        >
          ${isAllCreated ? terms.dropAll : this.#port.proposes ? terms.proposeAll : terms.createAll}
        </button>`;
  }

  #ask(names: MatchedNames): void {
    this.#names = names;
    this.#from = 0;
    // A merged tag has one answer; all others wait for the person's.
    this.#choices = new Map(
      names.open.map(({ name, why, candidates }) => [
        name,
        why === 'merged' ? (candidates[0]?.concept.id ?? DROP) : DROP,
      ]),
    );
    this.#port.tell(null);
    this.#port.setText('');
    this.#port.open();
    this.#port.announce(this.#terms.summary(names.found.length, names.open.length));
    void this.#focusHead();
  }

  async #focusHead(): Promise<void> {
    const { host } = this.#port;
    host.requestUpdate();
    await host.updateComplete;
    host.shadowRoot?.querySelector<HTMLElement>('.paste-head')?.focus();
  }

  #choose(name: string, choice: string): void {
    this.#choices.set(name, choice);
    this.#port.host.requestUpdate();
  }

  /** Ids of tags and names to create, in the order in which they are added, each once. */
  #chosen(): readonly string[] {
    const found = this.#names?.found.map(({ concept }) => concept.id) ?? [];
    const open = this.#names?.open ?? [];
    const chosen = open.map(({ name }) => {
      const choice = this.#choices.get(name) ?? DROP;
      return choice === CREATE ? `${CREATE}:${name}` : choice;
    });
    return [...new Set([...found, ...chosen])].filter((choice) => choice !== DROP);
  }

  async #apply(): Promise<void> {
    const chosen = this.#chosen();
    const names = this.#toMake();
    const isProposal = this.#port.proposes;
    this.#isBusy = true;
    this.#port.host.requestUpdate();
    const { ids, failed } =
      names.length > 0
        ? await createNames(names, this.#port)
        : { ids: new Map<string, string>(), failed: [] };
    // What the host has just made is known to the picker after its next rendering.
    await this.#port.host.updateComplete;
    const wanted = chosen.flatMap((choice) =>
      choice.startsWith(CREATE) ? (ids.get(choice.slice(CREATE.length + 1)) ?? []) : choice,
    );
    this.#isBusy = false;
    this.#close();
    this.#port.host.focus();
    await this.#add(wanted);
    const proposed = isProposal ? names.filter((name) => !failed.includes(name)) : [];
    if (proposed.length > 0)
      this.#port.tell({ tone: 'success', text: this.#terms.proposed(this.#port.list(proposed)) });
    if (failed.length > 0)
      this.#port.tell({ tone: 'danger', text: this.#terms.notCreated(this.#port.list(failed)) });
  }

  /** One step, one change event. The host may refuse any of them. */
  async #add(tagIds: readonly string[]): Promise<void> {
    const { index } = this.#port;
    const wanted = tagIds.filter((tagId) => {
      const concept = index.conceptOf(tagId);
      return concept !== undefined && this.#port.emit(new TagAddEvent({ tagId, concept }));
    });
    await this.#port.actions?.addAll(wanted);
  }

  #cancel(): void {
    this.#close();
    this.#port.host.focus();
  }

  #close(): void {
    this.#names = null;
    this.#choices.clear();
    this.#port.host.requestUpdate();
  }
}

function whyText({ why, candidates }: OpenName, terms: PickerPasteTerms): string {
  if (why === 'ambiguous') return terms.ambiguous(candidates.length);
  if (why === 'merged') return terms.merged(candidates[0]?.name ?? '');
  if (why === 'archived') return terms.archived;
  return why === 'draft' ? terms.notYet : terms.unknown;
}
