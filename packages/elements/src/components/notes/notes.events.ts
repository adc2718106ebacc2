import type { CommandOutcome, NoteCommand } from '@tagma/core';

/** What the reader wants to change, for a page that keeps the notes itself. */
export interface NoteChangeRequestDetail {
  /** In the words of the core; see `Command` of `@tagma/core`. */
  readonly command: NoteCommand;
  /** Says how it went. Without an answer the element takes the event as heard and shows what `notes` says next. */
  respondWith(outcome: CommandOutcome | Promise<CommandOutcome>): void;
}

/** The reader wants to change a note. Not fired while the element is bound to a session. Cancel it to refuse. */
export class NoteChangeRequestEvent extends CustomEvent<NoteChangeRequestDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-note-change-request';

  constructor(detail: NoteChangeRequestDetail) {
    super(NoteChangeRequestEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-note-change-request': NoteChangeRequestEvent;
  }
}
