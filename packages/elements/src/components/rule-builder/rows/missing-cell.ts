import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cell, words } from './cells.js';
import { operatorOf } from './operator-of.js';
import { isNegative } from './operators.js';
import type { FieldRow, RowView } from './row-view.types.js';

/** The switch "also records without this value", on each row that says no to a value. */
export function missingCell(view: RowView<FieldRow>): TemplateResult | typeof nothing {
  const { node, context, terms } = view;
  if (node.kind !== 'compare' && node.kind !== 'in' && node.kind !== 'text') return nothing;
  const isOn = node.missing === 'match';
  if (!isOn && !isNegative(operatorOf(node))) return nothing;
  if (!context.editable(node, 'operator'))
    return isOn ? cell('missing', words(terms.missing, 'fixed muted')) : nothing;
  const set = (event: Event): void => {
    const box = event.currentTarget as HTMLInputElement;
    const missing = box.checked ? 'match' : 'skip';
    box.checked = isOn;
    context.edit({ type: 'set-missing', node: node.id, missing });
  };
  return cell('missing', checkbox(view, 'missing', terms.missing, isOn, set));
}

/** A box with its words, named by its row as well. */
export function checkbox(
  view: RowView,
  part: 'missing' | 'case',
  label: string,
  isOn: boolean,
  set: (event: Event) => void,
): TemplateResult {
  const { terms, place, title } = view;
  return html`<label class="check"
    ><input
      class="control"
      type="checkbox"
      tabindex="-1"
      data-control=${view.control(part)}
      aria-label=${terms.control(place.name, title, label)}
      .checked=${isOn}
      @change=${set}
    /><span>${label}</span></label
  >`;
}
