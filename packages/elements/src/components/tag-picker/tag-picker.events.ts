import type { Concept } from '@tagma/core';

/** Which tag a person asks to add. */
export interface TagAddDetail {
  readonly tagId: string;
  readonly concept: Concept;
}

/** Before a tag is added. Cancel it to keep the value as it is. */
export class TagAddEvent extends CustomEvent<TagAddDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-tag-add';

  constructor(detail: TagAddDetail) {
    super(TagAddEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** What a person wants to create. */
export interface TagCreateDetail {
  /** As typed, spaces trimmed. */
  readonly name: string;
  /**
   * Takes over: the picker shows that it waits, adds the tag when the promise gives one, and keeps the text
   * with the error's message when it rejects. `null` means that nothing was created.
   */
  readonly respondWith: (created: Promise<Concept | null>) => void;
}

/** The person wants a tag that does not exist yet. Cancel it to do nothing. */
export class TagCreateEvent extends CustomEvent<TagCreateDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-tag-create';

  constructor(detail: TagCreateDetail) {
    super(TagCreateEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-tag-add': TagAddEvent;
    'tagma-tag-create': TagCreateEvent;
  }
}
