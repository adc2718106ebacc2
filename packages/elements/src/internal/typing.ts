import type { TextEdit } from '@tagma/expression';

/** Tells where one stretch of typing ends and the next begins, so that each is undone as one. */
export class Typing {
  #last: { readonly kind: 'insert' | 'delete' | 'other'; readonly at: number } | null = null;

  /** Whether these edits go on where the ones before ended. */
  continues(edits: readonly TextEdit[]): boolean {
    const last = this.#last;
    const [edit] = edits;
    this.#last = edit === undefined || edits.length > 1 ? null : stateAfter(edit);
    if (last === null || edit === undefined || edits.length > 1) return false;
    const kind = kindOf(edit);
    if (kind === 'other' || kind !== last.kind) return false;
    if (kind === 'delete') return edit.end === last.at || edit.start === last.at;
    // A new word begins a new stretch.
    return edit.start === last.at && !/^\s/.test(edit.insert);
  }

  /** The next edits begin anew. */
  end(): void {
    this.#last = null;
  }
}

function kindOf({ start, end, insert }: TextEdit): 'insert' | 'delete' | 'other' {
  if (start === end && insert.length <= 2) return 'insert';
  return insert === '' && end - start <= 2 ? 'delete' : 'other';
}

function stateAfter(edit: TextEdit): { kind: 'insert' | 'delete' | 'other'; at: number } {
  return { kind: kindOf(edit), at: edit.start + edit.insert.length };
}
