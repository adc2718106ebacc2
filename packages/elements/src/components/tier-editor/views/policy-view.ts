import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ServiceCalendar, ServicePolicy, Tier } from '@tagma/core';
import { withTier } from '../model/content-edits.js';
import type { TierContext } from '../tier-context.types.js';
import { choice, field, numberInput, textInput } from './fields.js';

const NO_POLICY: ServicePolicy = { responseMinutes: null, calendar: { type: 'always' }, offers: [] };

type WorkingHours = Extract<ServiceCalendar, { type: 'working-hours' }>;

/** What is promised to a tier, folded up. */
export function policyView(tier: Tier, index: number, context: TierContext): TemplateResult {
  const { terms, text, content, isReadonly, edit } = context;
  const policy = tier.policy ?? NO_POLICY;
  const change = (next: ServicePolicy, member: string): void =>
    edit(withTier(content, index, { policy: next }), `/tiers/${String(index)}/policy/${member}`);
  return html`<details class="policy" part="policy">
    <summary>${terms.policy(text(tier.name))}</summary>
    <div class="grid">
      ${field(
        terms.promise,
        numberInput({
          value: policy.responseMinutes,
          isReadonly,
          min: 0,
          step: 1,
          onValue: (minutes) =>
            change({ ...policy, responseMinutes: minutes === null ? null : Math.round(minutes) }, 'minutes'),
        }),
      )}
      ${field(
        terms.clock,
        choice(
          [
            ['always', terms.always],
            ['working-hours', terms.workingHours],
          ],
          policy.calendar.type,
          isReadonly,
          (type) => change({ ...policy, calendar: type === 'always' ? { type } : OFFICE }, 'clock'),
        ),
      )}
      ${
        policy.calendar.type === 'always'
          ? nothing
          : hoursView(policy.calendar, (calendar, member) => change({ ...policy, calendar }, member), context)
      }
      ${wordsView(policy, change, context)}
    </div>
  </details>`;
}

const OFFICE: WorkingHours = {
  type: 'working-hours',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: [1, 2, 3, 4, 5],
  times: [{ from: '09:00', to: '18:00' }],
  holidays: [],
  extraDays: [],
};

function hoursView(
  calendar: WorkingHours,
  change: (calendar: WorkingHours, member: string) => void,
  { terms, isReadonly, weekday }: TierContext,
): TemplateResult {
  const [first = { from: '09:00', to: '18:00' }, ...rest] = calendar.times;
  const time = (label: string, member: 'from' | 'to'): TemplateResult =>
    field(
      label,
      html`<input
        class="input"
        type="time"
        ?readonly=${isReadonly}
        .value=${first[member]}
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLInputElement;
          if (value !== '') change({ ...calendar, times: [{ ...first, [member]: value }, ...rest] }, member);
        }}
      />`,
    );
  const toggle = (day: number, isOn: boolean): void => {
    const days = isOn ? [...calendar.days, day].sort() : calendar.days.filter((one) => one !== day);
    change({ ...calendar, days }, 'days');
  };
  return html`${time(terms.from, 'from')} ${time(terms.to, 'to')}
    <div class="wide days" role="group" aria-label=${terms.weekdays}>
      ${[1, 2, 3, 4, 5, 6, 7].map(
        (day) =>
          html`<label class="check"
            ><input
              type="checkbox"
              ?disabled=${isReadonly}
              .checked=${calendar.days.includes(day)}
              @change=${(event: Event) => toggle(day, (event.currentTarget as HTMLInputElement).checked)}
            />${weekday(day)}</label
          >`,
      )}
    </div>
    ${datesField(terms.holidays, calendar.holidays, (holidays) => change({ ...calendar, holidays }, 'holidays'))}
    ${datesField(terms.extraDays, calendar.extraDays, (extraDays) => change({ ...calendar, extraDays }, 'extra'))}`;

  function datesField(
    label: string,
    dates: readonly string[],
    set: (dates: readonly string[]) => void,
  ): TemplateResult {
    return field(
      label,
      textInput({
        value: dates.join('\n'),
        isReadonly,
        rows: 2,
        onText: (text) => set(linesOf(text).filter((one) => /^\d{4}-\d{2}-\d{2}$/.test(one))),
      }),
      html`<span class="help">${terms.daysHelp}</span>`,
    );
  }
}

const WORDS = ['channel', 'salesMode', 'campaignMode'] as const;

function wordsView(
  policy: ServicePolicy,
  change: (policy: ServicePolicy, member: string) => void,
  { terms, isReadonly, text, reworded }: TierContext,
): TemplateResult {
  const setWord = (member: (typeof WORDS)[number], wording: string): void => {
    const { [member]: before, ...rest } = policy;
    const next = reworded(before, wording);
    change(next === undefined ? rest : { ...rest, [member]: next }, member);
  };
  const setOffers = (lines: readonly string[]): void =>
    change(
      {
        ...policy,
        offers: lines
          .map((line, at) => reworded(policy.offers[at], line))
          .filter((offer) => offer !== undefined),
      },
      'offers',
    );
  return html`${WORDS.map((member) =>
    field(
      terms[member],
      textInput({ value: text(policy[member]), isReadonly, onText: (wording) => setWord(member, wording) }),
    ),
  )}
  ${field(
    terms.offers,
    textInput({
      value: policy.offers.map((offer) => text(offer)).join('\n'),
      isReadonly,
      rows: 2,
      onText: (lines) => setOffers(linesOf(lines)),
    }),
    html`<span class="help">${terms.offersHelp}</span>`,
  )}`;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
