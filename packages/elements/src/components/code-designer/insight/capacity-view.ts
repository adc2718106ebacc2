import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MapSegment } from '@tagma/core';
import { icon, warningIcon } from '../../../internal/icons.js';
import { styleProps } from '../../../internal/style-props.js';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { ScopeUse } from '../data/survey.types.js';
import { localText } from '../data/segment-names.js';
import type { DesignerContext } from '../designer-context.types.js';
import { replaceSegment, sequenceIn } from '../model/definition-edits.js';

/** So many counters are drawn, the fullest first. */
const MOST = 8;
/** From this share on, a counter will soon be full. */
const NEARLY = 0.8;

/** How much room the pattern has, and how much of it the records of now take. */
export function capacityView(
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult | typeof nothing {
  const { compiled, survey, definition } = context;
  if (compiled === null || definition.segments.length === 0) return nothing;
  const { minLength, maxLength, capacity } = compiled;
  const room = capacity.perScope;
  return html`<section class="side-section room">
    <h3>
      ${terms.room}${survey !== null && survey.done < survey.total ? html`<span class="side-note" role="status">${terms.counting}</span>` : nothing}
    </h3>
    <p>
      ${roomText(context, terms)} ${growsOn(context, terms)}
      ${Number.isFinite(maxLength) ? terms.length(minLength, maxLength) : ''}
    </p>
    ${survey === null || room === null || sequenceIn(definition) === undefined ? nothing : bars(survey.scopes, room, context, terms)}
  </section>`;
}

function roomText({ compiled, localize, definition }: DesignerContext, terms: CodeInsightTerms): string {
  const capacity = compiled?.capacity;
  if (capacity?.perScope == null || capacity.total === null || capacity.scopes === null)
    return terms.roomOpen;
  const total = localize.number(capacity.total);
  if (capacity.scopes === 1 || sequenceIn(definition) === undefined) return terms.roomOne(total);
  return terms.roomTotal(total, localize.number(capacity.scopes), localize.number(capacity.perScope));
}

/** Counters that grow do not end with the numbers of their width. */
function growsOn({ compiled }: DesignerContext, terms: CodeInsightTerms): string {
  const { perScope = null, perScopeGrown = null } = compiled?.capacity ?? {};
  return perScope !== null && perScopeGrown !== null && perScopeGrown > perScope ? terms.growsOn : '';
}

function bars(
  scopes: readonly ScopeUse[],
  room: number,
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult {
  const sorted = [...scopes].sort((a, b) => b.count - a.count);
  const shown = sorted.slice(0, MOST);
  const fullest = sorted[0];
  const grown = context.compiled?.capacity.perScopeGrown ?? room;
  return html`${fullest !== undefined && fullest.count > grown ? overflowNote(fullest, grown, context, terms) : nothing}
    <ul class="bars">
      ${shown.map((scope) => bar(scope, { room, grown }, context, terms))}
    </ul>
    ${sorted.length > MOST ? html`<p class="side-help">${terms.moreScopes(context.localize.number(sorted.length - MOST))}</p>` : nothing}`;
}

/** Numbers of the declared width, and of the width that the counter may reach. */
interface ScopeRoom {
  readonly room: number;
  readonly grown: number;
}

function bar(
  scope: ScopeUse,
  { room, grown }: ScopeRoom,
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult {
  const { localize } = context;
  const share = room === 0 ? 1 : scope.count / room;
  const state = scope.count > grown ? 'over' : grown === room && share >= NEARLY ? 'near' : '';
  const [count, most] = [localize.number(scope.count), localize.number(room)];
  const figure = state === '' && share > 1 ? terms.usedGrown(count, most) : terms.used(count, most);
  return html`<li class=${`bar ${state}`}>
    <span class="bar-name">${scopeName(scope, context, terms)}</span>
    <span class="bar-track" aria-hidden="true"
      ><span class="bar-fill" ${styleProps({ 'inline-size': `${String(Math.min(1, share) * 100)}%` })}></span
    ></span>
    <span class="bar-figure"
      >${figure}${state === 'near' ? html` <em>${terms.nearlyFull}</em>` : nothing}</span
    >
  </li>`;
}

function overflowNote(
  scope: ScopeUse,
  room: number,
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult {
  const { localize, definition } = context;
  const width = widthFor(scope.count, context);
  const name = scopeName(scope, context, terms);
  return html`<div class="overflow" role="alert">
    ${icon(warningIcon)}<span>${terms.overflows(name, localize.number(room))}</span>
    ${
      width === null || !context.editable
        ? nothing
        : html`<button
            type="button"
            class="button small widen"
            @click=${() => {
              const sequence = sequenceIn(definition);
              if (sequence === undefined) return;
              context.edit((now) => replaceSegment(now, { ...sequence, width }), {
                announce: terms.widen(width),
              });
            }}
          >
            ${terms.widen(width)}
          </button>`
    }
  </div>`;
}

/** The least width with room for so many; `null` when there is none. */
function widthFor(count: number, { engine, definition }: DesignerContext): number | null {
  const sequence = sequenceIn(definition);
  if (engine === null || sequence === undefined) return null;
  for (let width = sequence.width + 1; width <= 15; width += 1)
    if (engine.capacityOf({ ...sequence, width }).numbers >= count) return width;
  return null;
}

/** A counter by the codes that choose it, and what they mean for its first record. */
export function scopeName(
  scope: Pick<ScopeUse, 'key' | 'first'>,
  context: DesignerContext,
  terms: CodeInsightTerms,
): string {
  if (scope.key === '') return terms.wholeScope;
  const { engine, records, definition } = context;
  const texts = scope.key.split(engine?.UNIT_SEPARATOR ?? '\u001f');
  const ids = sequenceIn(definition)?.scope ?? [];
  const record = records?.[scope.first];
  const values = definition.segments.flatMap((segment) => {
    if (!ids.includes(segment.id) || !('field' in segment) || segment.field === null) return [];
    const value = record?.[segment.field];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [segment.type === 'map' ? classWords(segment, value, context.localize.lang) : String(value)];
  });
  return [texts.join(''), values.join(' ')].filter((text) => text !== '').join(' ');
}

/** What a class is called; of several values that share a code the one of the record, and that there are more. */
function classWords({ table }: MapSegment, value: string | number, lang: string): string {
  const row = table.find((one) => one.value === value);
  if (row === undefined) return String(value);
  const shares = table.some((one) => one.code === row.code && one !== row);
  if (shares) return `${String(value)} …`;
  return row.label === undefined ? String(value) : localText(row.label, lang);
}
