import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Assignment, Ground, Hold, Rule } from '@tagma/core';
import { handIcon, icon, infoIcon, ruleIcon, uploadIcon } from '../../../../internal/icons.js';
import type { PickerDetailsTerms } from '../../../../locales/picker-details.terms.js';
import type { MorePort, Part } from '../../picker-more.js';

/** What is known about why tags are on a record. */
export interface Reasons {
  readonly rules: readonly Rule[];
  readonly holds: readonly Hold[];
}

const shapes = { manual: handIcon, rule: ruleIcon, import: uploadIcon, suggestion: infoIcon };

/** Why a tag holds: each ground with who, when and until when. */
export function renderGrounds(
  assignment: Assignment,
  reasons: Reasons | null,
  port: MorePort,
  terms: PickerDetailsTerms,
): TemplateResult {
  return html`<ul class="grounds">
    ${assignment.grounds.map(
      (ground) =>
        html`<li>
          ${icon(shapes[ground.type])}<span
            >${groundText(ground, reasons, port, terms)}<small
              >${ground.expiresAt === null ? terms.forever : terms.until(lastDay(ground.expiresAt, port))}</small
            ></span
          >
        </li>`,
    )}
  </ul>`;
}

/** Tags that were taken away by hand, which rules do not give again. */
export function renderHolds(reasons: Reasons, port: MorePort, terms: PickerDetailsTerms): Part {
  if (reasons.holds.length === 0) return nothing;
  return html`<p class="details-head">${terms.holds}</p>
    <ul class="grounds">
      ${reasons.holds.map(({ tagId, by, at, until, reason }) => {
        const parts = [
          terms.hold(port.index.nameOf(tagId), personText(by, port, terms), day(at, port)),
          until === null ? '' : terms.holdUntil(day(until, port)),
          reason === '' ? '' : terms.holdReason(reason),
        ];
        return html`<li>
          ${icon(handIcon)}<span>${parts.filter((part) => part !== '').join(' · ')}</span>
        </li>`;
      })}
    </ul>`;
}

function groundText(
  ground: Ground,
  reasons: Reasons | null,
  port: MorePort,
  terms: PickerDetailsTerms,
): string {
  const when = day(ground.at, port);
  if (ground.type === 'rule') return terms.byRule(ruleName(ground, reasons), when);
  if (ground.type === 'import') return terms.byImport(when);
  const who = personText(ground.by, port, terms);
  return ground.type === 'suggestion' ? terms.bySuggestion(who, when) : terms.byHand(who, when);
}

function ruleName({ ruleId }: Ground, reasons: Reasons | null): string {
  const rule = reasons?.rules.find(({ id }) => id === ruleId);
  return rule?.name ?? ruleId ?? '';
}

/** The page knows names of people; the reader is addressed. */
function personText(id: string, port: MorePort, terms: PickerDetailsTerms): string {
  if (id === port.binding?.session?.actor.id) return terms.you;
  return id === 'system' ? terms.system : port.host.personName(id);
}

function day(instant: string, { localize }: MorePort): string {
  return localize.date(instant, { dateStyle: 'medium' });
}

/** An end is exclusive: what ends at midnight holds until the day before. */
function lastDay(end: string, { localize }: MorePort): string {
  return localize.date(new Date(Date.parse(end) - 1), { dateStyle: 'medium' });
}
