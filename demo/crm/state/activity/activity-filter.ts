import type { AuditEntry } from '@tagma/core';
import { endOf, startOf } from '../local-day.js';

/** Who brought a change about. */
export type ActivityWho = 'people' | 'rules' | 'imports' | 'system';
/** What was changed. */
export type ActivityWhat =
  'tags' | 'taxonomy' | 'rules' | 'tiers' | 'notes' | 'codes' | 'records' | 'workspace';

/** What the address asks the activity page for; an empty text asks for everything. */
export interface ActivityFilter {
  readonly who: ActivityWho | '';
  readonly what: ActivityWhat | '';
  /** Number of a customer. */
  readonly record: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** The first entry of a group whose changes are listed one by one; 0 for all groups. */
  readonly group: number;
}

/** Nothing is left out. */
export const ALL_ACTIVITY: ActivityFilter = { who: '', what: '', record: '', from: '', to: '', group: 0 };

/** The choices, in the order of the menus. */
export const WHO: readonly ActivityWho[] = ['people', 'rules', 'imports', 'system'];
/** The choices, in the order of the menus. */
export const WHAT: readonly ActivityWhat[] = [
  'tags',
  'taxonomy',
  'rules',
  'tiers',
  'notes',
  'codes',
  'records',
  'workspace',
];

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads the query of an address; what it does not know is left out. */
export function parseActivity(query: string): ActivityFilter {
  const given = new URLSearchParams(query);
  const day = (key: string): string => {
    const value = given.get(key) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';
  };
  const group = Number(given.get('group'));
  return {
    who: WHO.find((who) => who === given.get('who')) ?? '',
    what: WHAT.find((what) => what === given.get('what')) ?? '',
    record: (given.get('record') ?? '').trim(),
    from: day('from'),
    to: day('to'),
    group: Number.isSafeInteger(group) && group > 0 ? group : 0,
  };
}

/** The query of an address that {@link parseActivity} reads. */
export function activityQuery(filter: Partial<ActivityFilter>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter))
    if (value !== '' && value !== 0) query.set(key, `${value}`);
  return query.toString();
}

/** Whether an entry is one of those that were asked for; the record is asked of the service. */
export function isAsked(entry: AuditEntry, { who, what, from, to }: ActivityFilter): boolean {
  return (
    (who === '' || whoOf(entry) === who) &&
    (what === '' || whatOf(entry).includes(what)) &&
    (from === '' || !isBefore(entry, from)) &&
    (to === '' || entry.at < endOf(to))
  );
}

/** Whether an entry was written before a day began. */
export function isBefore(entry: AuditEntry, day: string): boolean {
  return entry.at < startOf(day);
}

const BY_RULES =
  /^(?:rule\.ran|tag\.rule-(?:added|removed)|tier\.(?:given|graded|changed)|tier-scheme\.ran)$/u;

function whoOf({ action, target, actorId }: AuditEntry): ActivityWho {
  if (target.kind === 'import' || action.endsWith('.imported')) return 'imports';
  if (BY_RULES.test(action)) return 'rules';
  return actorId === 'system' ? 'system' : 'people';
}

const AREAS: readonly (readonly [RegExp, readonly ActivityWhat[]])[] = [
  [/^rule\.ran$/u, ['rules', 'tags']],
  [/^(?:tag|suggestion)\./u, ['tags']],
  [/^(?:concept|taxonomy|proposal)\./u, ['taxonomy']],
  [/^rule\./u, ['rules']],
  [/^tier/u, ['tiers']],
  [/^note/u, ['notes']],
  [/^(?:code|pattern)/u, ['codes']],
  [/^records?\./u, ['records']],
];

function whatOf({ action }: AuditEntry): readonly ActivityWhat[] {
  return AREAS.find(([pattern]) => pattern.test(action))?.[1] ?? ['workspace'];
}
