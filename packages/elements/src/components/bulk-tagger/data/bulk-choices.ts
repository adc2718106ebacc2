import type { ReactiveControllerHost } from 'lit';
import type { Command, RecordRef } from '@tagma/core';
import type { BulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import type { BulkOption } from '../list/bulk-rows.js';
import type { TagKnowledge } from './tag-knowledge.js';
import { commandOf, nextKind, withWish } from './wishes.js';
import type { Wish, Wishes } from './wishes.js';

const NO_WISHES: Wishes = new Map();

/** What choosing needs of the element. */
export interface ChoicesHost {
  readonly host: ReactiveControllerHost;
  readonly knowledge: TagKnowledge;
  readonly terms: () => BulkTaggerTerms;
  /** For screen readers: the row says it to those who see. */
  readonly announce: (text: string) => void;
}

/** What is chosen and not applied yet. */
export class BulkChoices {
  readonly #from: ChoicesHost;
  #wishes: Wishes = NO_WISHES;

  constructor(from: ChoicesHost) {
    this.#from = from;
  }

  get wishes(): Wishes {
    return this.#wishes;
  }

  /** Whether a field holds what cannot be taken. */
  get hasErrors(): boolean {
    for (const [tagId, wish] of this.#wishes) {
      const { dayError, valueError } = this.#from.knowledge.read(tagId, wish);
      if (dayError !== undefined || valueError !== undefined) return true;
    }
    return false;
  }

  /** The one command that does it all. */
  command(records: readonly RecordRef[]): Extract<Command, { type: 'tagRecords' }> {
    return commandOf(records, this.#wishes, (tagId, wish) => this.#from.knowledge.read(tagId, wish));
  }

  /** Forgets everything. */
  clear(): void {
    this.#set(NO_WISHES);
  }

  /** Goes on to the next wish for the tag of a row, or says why there is none. */
  toggle({ concept }: BulkOption): void {
    const { knowledge, announce } = this.#from;
    const { tags } = knowledge;
    if (tags === null) return;
    const { chances, reason } = knowledge.option(concept, tags);
    const before = this.#wishes.get(concept.id)?.kind ?? null;
    const kind = nextKind(before, chances);
    if (kind === before) announce(reason || knowledge.lockReason);
    else this.wish(concept.id, kind);
  }

  /** Wishes something for a tag; `null`: to leave it. */
  wish(tagId: string, kind: Wish['kind'] | null): void {
    const { knowledge } = this.#from;
    const rivals = kind === 'add' ? knowledge.rivals(tagId) : [];
    const other = rivals.find((id) => this.#wishes.get(id)?.kind === 'add');
    this.#set(withWish(this.#wishes, tagId, kind, rivals));
    this.#say(tagId, kind, other);
  }

  /** Changes a field of a wish. */
  edit(tagId: string, change: Partial<Pick<Wish, 'day' | 'text'>>): void {
    const wish = this.#wishes.get(tagId);
    if (wish) this.#set(new Map(this.#wishes).set(tagId, { ...wish, ...change }));
  }

  #say(tagId: string, kind: Wish['kind'] | null, other: string | undefined): void {
    const { knowledge, announce } = this.#from;
    const terms = this.#from.terms();
    const name = knowledge.known.nameOf(tagId);
    if (kind === null) announce(terms.saidLeave(name));
    else if (kind === 'remove') announce(terms.saidRemove(name));
    else if (other === undefined) announce(terms.saidAdd(name));
    else announce(terms.saidInstead(name, knowledge.known.nameOf(other)));
  }

  #set(wishes: Wishes): void {
    if (wishes === this.#wishes) return;
    this.#wishes = wishes;
    this.#from.host.requestUpdate();
  }
}
