import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordRef, TaggingPreview } from '@tagma/core';
import {
  alertIcon,
  closeIcon,
  icon,
  infoIcon,
  loaderIcon,
  plusIcon,
  warningIcon,
} from '../../../internal/icons.js';
import { minusIcon } from '../list/tri-state-box.js';
import type { BulkProgress } from '../data/bulk-commands.js';
import type { Wish } from '../data/wishes.js';
import type { EffectContext } from './effect-context.types.js';
import { effectLines } from './effect-lines.js';
import type { EffectLine } from './effect-lines.js';
import { wishFields } from './wish-fields.js';

/** Records that are listed by name; more are counted. */
const MAX_NAMES = 50;

/** What will happen to the records, before it does, and the button that lets it happen. */
export function effectView(context: EffectContext): TemplateResult {
  const { terms, wishes } = context;
  return html`<section class="effect" part="effect" aria-labelledby="effect-title">
    <h3 id="effect-title" class="effect-title">${terms.changes}</h3>
    <div class="effect-body">${wishes.size === 0 ? nothingChosen(context) : changes(context)}</div>
    ${footOf(context)}
  </section>`;
}

function nothingChosen({ terms }: EffectContext): TemplateResult {
  return html`<div class="effect-empty">
    <p class="strong">${terms.noChanges}</p>
    <p>${terms.noChangesHelp}</p>
  </div>`;
}

function changes(context: EffectContext): TemplateResult {
  return html`<ul class="changes">
      ${repeat(
        context.wishes,
        ([tagId]) => tagId,
        ([tagId, wish]) => changeView(tagId, wish, context),
      )}
    </ul>
    ${overfullView(context)}`;
}

function changeView(tagId: string, wish: Wish, context: EffectContext): TemplateResult {
  const { terms, isLocked, nameOf, onLeave } = context;
  const concept = context.concept(tagId);
  const name = nameOf(tagId);
  return html`<li class="change ${wish.kind}" part="change">
    <span class="change-head">
      <span class="sign">${icon(wish.kind === 'add' ? plusIcon : minusIcon)}</span>
      <tagma-tag class="change-tag" .concept=${concept} .label=${name}></tagma-tag>
      <button
        type="button"
        class="button quiet icon-only small"
        aria-label=${terms.leave(name)}
        title=${terms.leave(name)}
        ?disabled=${isLocked}
        @click=${() => onLeave(tagId)}
      >
        ${icon(closeIcon)}
      </button>
    </span>
    ${linesOf(tagId, wish, context).map((line) => lineView(line, context))}
    ${wish.kind === 'add' && concept ? wishFields(concept, wish, context.read(tagId, wish), context) : nothing}
  </li>`;
}

function linesOf(tagId: string, wish: Wish, context: EffectContext): readonly EffectLine[] {
  const preview = previewOf(context);
  return preview?.refusal !== null ? [] : effectLines(tagId, wish, preview, context);
}

function lineView({ tone, text, records }: EffectLine, context: EffectContext): TemplateResult {
  if (records.length === 0) return html`<p class="line ${tone}"><bdi>${text}</bdi></p>`;
  return html`<details class="line ${tone}">
    <summary>${icon(infoIcon)}<bdi>${text}</bdi></summary>
    ${nameList(
      records.map((record) => ({ record })),
      context,
    )}
  </details>`;
}

/** Names of records, with their figures where they have some; of thousands the first ones. */
function nameList(
  entries: readonly { readonly record: RecordRef; readonly figure?: string }[],
  { terms, number, recordName }: EffectContext,
): TemplateResult {
  return html`<ul class="names">
    ${entries
      .slice(0, MAX_NAMES)
      .map(
        ({ record, figure = '' }) =>
          html`<li><span dir="auto">${recordName(record)}</span> <span class="figure">${figure}</span></li>`,
      )}
    ${entries.length > MAX_NAMES ? html`<li>${terms.more(number(entries.length - MAX_NAMES))}</li>` : nothing}
  </ul>`;
}

function previewOf({ effect }: Pick<EffectContext, 'effect'>): TaggingPreview | null {
  return 'preview' in effect ? effect.preview : null;
}

function overfullView(context: EffectContext): TemplateResult | typeof nothing {
  const { terms, limit, limitBlocks, number } = context;
  const over = previewOf(context)?.overfullRecords ?? [];
  if (over.length === 0 || limit === null) return nothing;
  return html`<details class="overfull ${limitBlocks ? 'blocks' : ''}">
    <summary>
      ${icon(limitBlocks ? alertIcon : warningIcon)}
      <bdi>${terms.overfull(number(limit), number(over.length), over.length === 1)}</bdi>
    </summary>
    ${limitBlocks ? html`<p>${terms.overfullBlocks}</p>` : nothing}
    ${nameList(
      over.map(({ record, count }) => ({ record, figure: terms.countOf(number(count), number(limit)) })),
      context,
    )}
  </details>`;
}

/** Undoing has nothing chosen any more, and nothing to press. */
function footOf(context: EffectContext): TemplateResult | typeof nothing {
  const { wishes, progress } = context;
  if (wishes.size > 0) return foot(context);
  return progress === null ? nothing : html`<div class="foot">${progressView(progress, context)}</div>`;
}

function foot(context: EffectContext): TemplateResult {
  const { terms, progress, isLocked, canApply, onApply, onReset, onStop } = context;
  return html`<div class="foot">
    ${progress === null ? html`<p class="sum"><bdi>${effectSum(context)}</bdi></p>` : progressView(progress, context)}
    ${context.refusal === '' ? nothing : html`<p class="refusal" role="alert">${icon(alertIcon)}<span>${context.refusal}</span></p>`}
    <div class="actions">
      <button
        type="button"
        class="button primary apply"
        part="apply"
        aria-disabled=${canApply ? nothing : 'true'}
        @click=${() => canApply && onApply()}
      >
        ${progress ? icon(loaderIcon, 'icon spinner') : nothing}${applyText(context)}
      </button>
      ${
        progress?.kind === 'apply'
          ? html`<button type="button" class="button stop" @click=${onStop}>${terms.stop}</button>`
          : html`<button type="button" class="button" ?disabled=${isLocked} @click=${onReset}>
              ${terms.reset}
            </button>`
      }
    </div>
  </div>`;
}

function progressView({ kind, done, all }: BulkProgress, { terms, number }: EffectContext): TemplateResult {
  const text = kind === 'apply' ? terms.progress(number(done), number(all)) : terms.undoing;
  return html`<label class="sum">${text}<progress max=${all} value=${done}></progress></label>`;
}

function applyText(context: EffectContext): string {
  const { terms, progress, number } = context;
  if (progress) return progress.kind === 'apply' ? terms.applying : terms.undoing;
  const changed = previewOf(context)?.records ?? 0;
  return changed === 0 ? terms.applyPlain : terms.apply(number(changed), changed === 1);
}

/** How many records change, in one sentence. */
export function effectSum(context: Pick<EffectContext, 'terms' | 'effect' | 'number' | 'records'>): string {
  const { terms, effect, number, records } = context;
  if (effect.state === 'failed') return terms.previewFailed;
  const preview = previewOf(context);
  if (preview === null) return effect.state === 'loading' ? terms.workingOut : '';
  if (preview.refusal !== null) return '';
  if (preview.records === 0) return terms.noEffect;
  return terms.effect(number(preview.records), number(records), preview.records === 1);
}
