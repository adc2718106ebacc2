import { buttons, solidButtons } from '../../../internal/buttons.styles.js';
import { modalStyles } from '../../../internal/modal/modal.styles.js';
import type { InsightHost } from '../insight/insight.types.js';
import { ImportDialog } from './import-dialog.js';
import { importStyles } from './import.styles.js';
import type { ImportPart } from './import.types.js';
import { isForeign } from './read-import.js';

/** Makes the dialog that takes over rules of other tools. */
export function createImport(context: InsightHost): ImportPart {
  const dialog = new ImportDialog(context);
  return {
    styles: [buttons, solidButtons, modalStyles, importStyles],
    render: () => dialog.render(),
    recognises: isForeign,
    open: (request) => dialog.open(request),
  };
}
