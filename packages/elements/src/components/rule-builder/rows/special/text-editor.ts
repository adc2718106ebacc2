import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isComposing } from '../../../../internal/ime.js';
import type { BlockReason } from '@tagma/expression';
import { shownValue } from '../../values/shown-value.js';
import { cell } from '../cells.js';
import { memoryOf } from '../row-memory.js';
import type { RowView } from '../row-view.types.js';
import { specialTerms } from '../special-terms.js';

/** A part of the rule that is edited as text. Written as a whole: half a text means nothing, or something else. */
export function textEditor(
  view: RowView,
  { text, reason }: { readonly text: string; readonly reason: BlockReason },
  write: (text: string) => boolean,
): TemplateResult {
  const { context, node } = view;
  const why = specialTerms(context).block[reason];
  if (!context.editable(node, 'value'))
    return cell('value', html`<code class="words fixed code" title=${why}>${text}</code>`, 'value wide');
  const control = view.control('value');
  const { drafts } = memoryOf(context);
  const draft = drafts.get(control);
  const own = draft?.base === text ? draft : undefined;
  const noteId = `${control}/note`;
  view.notes.push(
    own?.error ? { id: noteId, text: own.error, tone: 'error' } : { id: noteId, text: why, tone: 'info' },
  );
  const take = (event: Event): void => {
    const { value } = event.currentTarget as HTMLTextAreaElement;
    drafts.set(control, { typed: value, base: text, error: '' });
  };
  const commit = (event: Event): void => {
    const { value } = event.currentTarget as HTMLTextAreaElement;
    if (value.trim() === text || write(value.trim())) drafts.delete(control);
    else
      drafts.set(control, { typed: value, base: text, error: specialTerms(context).block['syntax-error'] });
    context.host.requestUpdate();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    commit(event);
  };
  return cell(
    'value',
    html`<textarea
      class="control input code"
      rows="1"
      tabindex="-1"
      spellcheck="false"
      autocapitalize="off"
      data-control=${control}
      aria-label=${view.name('expression')}
      aria-invalid=${own?.error ? 'true' : 'false'}
      aria-describedby=${noteId}
      ${shownValue(own?.typed ?? text)}
      @input=${take}
      @change=${commit}
      @keydown=${onKey}
    ></textarea>`,
    'value wide',
  );
}
