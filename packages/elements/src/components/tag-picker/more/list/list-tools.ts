import { html, nothing } from 'lit';
import { memoize } from '../../../../internal/memoize.js';
import { pickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { MorePort, Part } from '../../picker-more.js';
import { allRows } from '../../picker-rows.js';
import type { PickerRows } from '../../picker-rows.js';

/** So many tags can be chosen by one press; more is a mistake more often than a wish. */
const AT_ONCE = 1000;

/** Chooses all, none, or the others of the tags that the list shows. */
export class ListTools {
  readonly #port: MorePort;

  /** Worked out once per list: it is looked through whole. */
  readonly #idsOf = memoize(offeredIds);

  constructor(port: MorePort) {
    this.#port = port;
  }

  render(): Part {
    const { host, isFixed, binding } = this.#port;
    if (!host.withSelectAll || isFixed || host.max === 1 || binding) return nothing;
    const terms = this.#port.words(pickerListTerms);
    const count = this.#offered().length;
    const button = (text: string, run: () => void, isOff = false): Part =>
      html`<button class="button quiet small" type="button" ?disabled=${isOff} @click=${run}>
        ${text}
      </button>`;
    return html`<div class="tools" role="group" aria-label=${terms.tools}>
      ${button(this.#port.query.trim() === '' ? terms.all : terms.allOf(count), () => this.#all(), count === 0)}
      ${button(terms.clear, () => this.#none(), !this.#offered().some((id) => host.value.includes(id)))}
      ${button(terms.invert, () => this.#invert(), count === 0)}
    </div>`;
  }

  /** What the list shows and lets choose, each once. */
  #offered(): readonly string[] {
    return this.#idsOf(this.#port.content);
  }

  #all(): void {
    const chosen = new Set(this.#port.value);
    this.#change(
      [],
      this.#offered().filter((id) => !chosen.has(id)),
    );
  }

  #none(): void {
    this.#change(this.#offered(), []);
  }

  #invert(): void {
    const offered = this.#offered();
    const chosen = new Set(this.#port.value);
    this.#change(
      offered.filter((id) => chosen.has(id)),
      offered.filter((id) => !chosen.has(id)),
    );
  }

  /** One change event. What does not fit is left out, and told. */
  #change(remove: readonly string[], add: readonly string[]): void {
    const { value, limit, index, terms, common } = this.#port;
    const words = this.#port.words(pickerListTerms);
    if (add.length > AT_ONCE) return this.#port.tell({ tone: 'warning', text: words.tooManyAtOnce(AT_ONCE) });
    const gone = new Set(remove);
    const kept = value.filter((id) => !gone.has(id));
    // Of an exclusive category the tag that is there stays; by this way nothing is replaced.
    const fitting = addable(kept, add, (id, chosen) => index.rivals(id, chosen).length === 0);
    const added = limit > 0 ? fitting.slice(0, Math.max(0, limit - kept.length)) : fitting;
    const left = fitting.slice(added.length).map((id) => index.nameOf(id));
    const isNothing = added.length === 0 && kept.length === value.length;
    if (!isNothing) this.#port.commit([...kept, ...added]);
    const text = [
      words.changed(added.length, value.length - kept.length),
      left.length > 0 ? terms.left(this.#port.list(left)) : '',
    ];
    return this.#port.tell({
      tone: left.length > 0 ? 'warning' : 'info',
      text: text.join(' ').trim(),
      action: isNothing ? undefined : { label: common.undo, run: () => this.#undo(value) },
    });
  }

  #undo(before: readonly string[]): void {
    this.#port.commit(before);
    this.#port.tell(null);
  }
}

function offeredIds({ rows }: PickerRows): readonly string[] {
  const ids = allRows(rows).flatMap((row) =>
    row.kind === 'option' && row.blocked === undefined ? row.entry.concept.id : [],
  );
  return [...new Set(ids)];
}

function addable(
  kept: readonly string[],
  add: readonly string[],
  fits: (id: string, chosen: readonly string[]) => boolean,
): readonly string[] {
  const chosen = [...kept];
  return add.filter((id) => {
    if (!fits(id, chosen)) return false;
    chosen.push(id);
    return true;
  });
}
