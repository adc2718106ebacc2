import '../first-look.js';
import { buttons, solidButtons } from '../../../internal/buttons.styles.js';
import { modalStyles } from '../../../internal/modal/modal.styles.js';
import { tagTokens } from '../../../theme/tag-tokens.styles.js';
import type { DialogsPart, EditorContext } from '../editor-context.types.js';
import { formStyles } from '../form.styles.js';
import { dialogStyles } from './dialog.styles.js';
import { Dialogs } from './dialogs.js';

/** Makes the dialogs that change several things at once, each with a preview of its effect. */
export function createDialogs(context: EditorContext): DialogsPart {
  const dialogs = new Dialogs(context);
  // Each dialog asks for its effect next, and tells then that this could not be fetched.
  void import('./preview.js').catch(() => undefined);
  return {
    styles: [tagTokens, buttons, solidButtons, formStyles, modalStyles, dialogStyles],
    open: (kind, ids) => dialogs.open(kind, ids),
    render: () => dialogs.render(),
  };
}
