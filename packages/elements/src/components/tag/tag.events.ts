/** Which tag a person asks to remove. */
export interface TagRemoveDetail {
  /** Id of the tag; empty for a tag that was given only a label. */
  readonly tagId: string;
}

/** Before a tag is removed (from a record, never from the taxonomy). Cancel it to keep the tag. */
export class TagRemoveEvent extends CustomEvent<TagRemoveDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-tag-remove';

  constructor(detail: TagRemoveDetail) {
    super(TagRemoveEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-tag-remove': TagRemoveEvent;
  }
}
