import type { Command } from '@tagma/core';
import type { DialogContent } from '../../../internal/modal/modal.js';

/** What is inside one dialog of the editor. */
export interface DialogKind {
  /** As it is now. */
  content(): DialogContent;
  /** The command to send, with the sentence that tells that it was done; `null` while it is not complete. */
  submit(): { readonly command: Command; readonly done: string } | null;
  /** The dialog is closed: what is worked out for it is not needed any more. */
  end(): void;
}
