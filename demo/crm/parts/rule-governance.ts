import { html, nothing } from 'lit';
import type { RuleDraft, RuleSchedule } from '@tagma/core';
import { DEMO_PEOPLE } from '../../people.js';
import type { GovernanceTexts } from '../texts/governance.js';
import './rule-next-run.js';

/** Days that a tag stays when nothing else was chosen. */
const DAYS = 30;

/** What the fields need. */
export interface GovernanceFields {
  readonly draft: RuleDraft;
  /** The stored rule; `null` for one that was never saved. */
  readonly ruleId: string | null;
  /** By which the clock of a schedule goes. */
  readonly timeZone: string;
  readonly editable: boolean;
  readonly edit: (patch: Partial<RuleDraft>) => void;
}

/** How a rule runs: mode, leaving, missing values, priority, schedule, error limit, owner. */
export function renderGovernance(fields: GovernanceFields, t: GovernanceTexts) {
  return html`<details class="crm-fold crm-governance">
    <summary class="crm-card__subtitle">
      ${t.title}${fields.draft.schedule == null ? nothing : html` <span class="crm-muted">${scheduleWords(fields.draft.schedule, t)}</span>`}
    </summary>
    <div class="crm-governance__grid">
      ${modeField(fields, t)} ${exitField(fields, t)} ${missingField(fields, t)} ${scheduleField(fields, t)}
      ${priorityField(fields, t)} ${limitField(fields, t)} ${ownerField(fields, t)}
    </div>
  </details>`;
}

type Option = readonly [value: string, label: string];

function select(
  { editable }: GovernanceFields,
  name: string,
  label: string,
  value: string,
  options: readonly Option[],
  choose: (value: string) => void,
) {
  return html`<label class="crm-field">
    <span class="crm-field__label">${label}</span>
    <select
      class="crm-select"
      name=${name}
      .value=${value}
      ?disabled=${!editable}
      @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}
    >
      ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
    </select>
  </label>`;
}

function modeField(fields: GovernanceFields, t: GovernanceTexts) {
  const { draft, edit } = fields;
  const options: readonly Option[] = [
    ['auto', t.modeAuto],
    ['suggest', t.modeSuggest],
  ];
  return select(fields, 'mode', t.mode, draft.mode ?? 'auto', options, (value) =>
    edit({ mode: value === 'suggest' ? 'suggest' : 'auto' }),
  );
}

function exitField(fields: GovernanceFields, t: GovernanceTexts) {
  const { draft, edit } = fields;
  const exit = draft.onExit ?? 'remove';
  const options: readonly Option[] = [
    ['remove', t.onExitRemove],
    ['keep', t.onExitKeep],
    ['expire', t.onExitExpire],
  ];
  const choose = (value: string): void =>
    edit({
      onExit: value === 'expire' ? { expireAfter: `P${DAYS}D` } : value === 'keep' ? 'keep' : 'remove',
    });
  return html`${select(fields, 'on-exit', t.onExit, typeof exit === 'string' ? exit : 'expire', options, choose)}
  ${typeof exit === 'string' ? nothing : daysField(fields, exit.expireAfter, t)}`;
}

/** Other durations than days are shown as they are and stay until somebody types days. */
function daysField({ editable, edit }: GovernanceFields, duration: string, t: GovernanceTexts) {
  const days = /^P(\d+)D$/.exec(duration)?.[1];
  return html`<label class="crm-field">
    <span class="crm-field__label">${t.expireAfter}</span>
    <input
      class="crm-input"
      type="number"
      name="expire-days"
      min="1"
      max="3650"
      placeholder=${duration}
      .value=${days ?? ''}
      ?readonly=${!editable}
      @change=${(event: Event) => {
        const { valueAsNumber } = event.currentTarget as HTMLInputElement;
        if (Number.isInteger(valueAsNumber) && valueAsNumber > 0)
          edit({ onExit: { expireAfter: `P${valueAsNumber}D` } });
      }}
    />
  </label>`;
}

function missingField(fields: GovernanceFields, t: GovernanceTexts) {
  const options: readonly Option[] = [
    ['noMatch', t.missingNoMatch],
    ['match', t.missingMatch],
    ['report', t.missingReport],
  ];
  return select(fields, 'missing', t.missing, fields.draft.missingPolicy ?? 'noMatch', options, (value) =>
    fields.edit({ missingPolicy: value === 'match' ? 'match' : value === 'report' ? 'report' : 'noMatch' }),
  );
}

function intervals(t: GovernanceTexts): readonly Option[] {
  return [
    ['PT1H', t.scheduleHourly],
    ['PT6H', t.scheduleSixHours],
    ['P1D', t.scheduleDaily],
    ['P1W', t.scheduleWeekly],
    ['P1M', t.scheduleMonthly],
  ];
}

/** "Every day 05:30". */
function scheduleWords({ every, at }: RuleSchedule, t: GovernanceTexts): string {
  const interval = intervals(t).find(([value]) => value === every)?.[1] ?? t.scheduleOther(every);
  return at === undefined ? interval : `${interval} ${at}`;
}

function scheduleField(fields: GovernanceFields, t: GovernanceTexts) {
  const { draft, edit, editable, ruleId, timeZone } = fields;
  const schedule = draft.schedule ?? null;
  const known: readonly Option[] = [['', t.scheduleNever], ...intervals(t)];
  const every = schedule?.every ?? '';
  const options = known.some(([value]) => value === every)
    ? known
    : [...known, [every, t.scheduleOther(every)] as const];
  const choose = (value: string): void => {
    if (value === '') edit({ schedule: null });
    else
      edit({
        schedule: value.startsWith('PT') ? { every: value } : { every: value, at: schedule?.at ?? '05:30' },
      });
  };
  return html`${select(fields, 'schedule', t.schedule, every, options, choose)}
  ${
    schedule === null || every.startsWith('PT')
      ? nothing
      : html`<label class="crm-field">
          <span class="crm-field__label">${t.at(timeZone)}</span>
          <input
            class="crm-input"
            type="time"
            name="schedule-at"
            .value=${schedule.at ?? '00:00'}
            ?readonly=${!editable}
            @change=${(event: Event) => {
              const { value } = event.currentTarget as HTMLInputElement;
              if (value !== '') edit({ schedule: { every, at: value } });
            }}
          />
        </label>`
  }
  ${
    schedule === null
      ? nothing
      : html`<crm-rule-next-run .ruleId=${ruleId} .schedule=${schedule}></crm-rule-next-run>`
  }`;
}

function priorityField({ draft, edit, editable }: GovernanceFields, t: GovernanceTexts) {
  return html`<label class="crm-field">
    <span class="crm-field__label">${t.priority}</span>
    <input
      class="crm-input"
      type="number"
      name="priority"
      step="1"
      min="-1000"
      max="1000"
      .value=${String(draft.priority ?? 0)}
      ?readonly=${!editable}
      @change=${(event: Event) => {
        const { valueAsNumber } = event.currentTarget as HTMLInputElement;
        if (Number.isInteger(valueAsNumber)) edit({ priority: valueAsNumber });
      }}
    />
    <span class="crm-muted">${t.priorityHelp}</span>
  </label>`;
}

function limitField({ draft, edit, editable }: GovernanceFields, t: GovernanceTexts) {
  const limit = draft.errorLimit ?? null;
  return html`<label class="crm-field">
    <span class="crm-field__label">${t.errorLimit}</span>
    <input
      class="crm-input"
      type="number"
      name="error-limit"
      min="0"
      max="100"
      placeholder=${t.errorLimitNone}
      .value=${limit === null ? '' : String(Math.round(limit * 1000) / 10)}
      ?readonly=${!editable}
      @change=${(event: Event) => {
        const { value, valueAsNumber } = event.currentTarget as HTMLInputElement;
        if (value === '') edit({ errorLimit: null });
        else if (valueAsNumber >= 0 && valueAsNumber <= 100) edit({ errorLimit: valueAsNumber / 100 });
      }}
    />
  </label>`;
}

function ownerField(fields: GovernanceFields, t: GovernanceTexts) {
  const { draft, edit } = fields;
  const people: readonly Option[] = Object.values(DEMO_PEOPLE).map(({ id, name }) => [id, name]);
  const owner = draft.ownerId ?? '';
  const options = people.some(([id]) => id === owner) ? people : [[owner, owner] as const, ...people];
  return select(fields, 'owner', t.owner, owner, options, (value) => edit({ ownerId: value }));
}
