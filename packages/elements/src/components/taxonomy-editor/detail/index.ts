import '../first-look.js';
import { defineTag } from '../../tag/index.js';
import { registryOf } from '../../../internal/registry-of.js';
import { tagTokens } from '../../../theme/tag-tokens.styles.js';
import { buttons, solidButtons } from '../../../internal/buttons.styles.js';
import type { DetailPart, EditorContext } from '../editor-context.types.js';
import { Detail } from './detail.js';
import { detailStyles } from './detail.styles.js';
import { formStyles } from '../form.styles.js';

/** Makes the pane that shows and edits what is selected in the tree. */
export function createDetail(context: EditorContext): DetailPart {
  defineTag(registryOf(context.host));
  const detail = new Detail(context);
  return {
    styles: [tagTokens, buttons, solidButtons, formStyles, detailStyles],
    render: (selected) => detail.render(selected),
  };
}
