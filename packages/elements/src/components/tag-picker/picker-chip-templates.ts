import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PickerLook } from './picker-look.js';

/** One chip per id, in order. */
export function renderChips(tagIds: readonly string[], look: PickerLook): TemplateResult {
  return html`${tagIds.map((id, at) => renderChip(id, at, look))}`;
}

function renderChip(tagId: string, at: number, look: PickerLook): TemplateResult {
  const { known, work } = look;
  const chips = work?.chips;
  const name = known.nameOf(tagId);
  const stop = chips ? chips.stopOf(tagId) : look.isReadonly || look.isDisabled ? -1 : at;
  return html`<div part="chip" class="chip ${chips?.classes(tagId) ?? ''}" role="listitem">
    <tagma-tag
      class=${stop >= 0 ? 'stop' : ''}
      exportparts="base:chip__base, remove-button:chip__remove-button"
      .concept=${known.conceptOf(tagId)}
      .label=${name}
      title=${[...known.pathOf(tagId), name].join(look.common.pathSeparator)}
      size=${look.size === 'small' ? 'small' : 'medium'}
      ?removable=${stop >= 0}
      ?disabled=${look.isDisabled}
      ?pending=${chips?.isPending(tagId) === true}
      ?without-tab-stop=${chips ? chips.tabIndexOf(stop) !== 0 : at > 0}
      data-tag=${tagId}
      @tagma-tag-remove=${(event: Event) => {
        // The chip's own event ends here; the picker asks in its own name.
        event.stopPropagation();
        look.on.remove(tagId);
      }}
      @pointerdown=${(event: PointerEvent) => chips?.onPress(tagId, event)}
      @keydown=${(event: KeyboardEvent) => chips?.onKey(tagId, event)}
      @focusin=${() => chips?.focused(stop)}
      >${chips?.end(tagId)}</tagma-tag
    >
  </div>`;
}

/** A bar per expected chip while the tags load. */
export function renderChipSkeletons(): TemplateResult {
  return html`${[64, 88, 56].map(() => html`<div class="skeleton chip" aria-hidden="true"></div>`)}`;
}
