import { gradesOf, highestOpenNotes, type NoteGrade, type TierContent } from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';
import { CUSTOMER, type CustomerRow } from './customers.js';
import { allEntities, customerScheme, workingContent } from './tiers.js';

/** What stands beside the fields of customers: tier and highest open note. */
export interface CustomerMarks {
  readonly content: TierContent | null;
  /** Lowest first. */
  readonly grades: readonly NoteGrade[];
  /** Tier ids by customer id. */
  readonly tiers: ReadonlyMap<string, string>;
  /** Ids of grades by customer id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Nothing is known yet. */
export const NO_MARKS: CustomerMarks = { content: null, grades: [], tiers: new Map(), notes: new Map() };

/** Reads tiers and open notes of all customers, as far as the reader may see them. */
export async function loadMarks(session: HttpSession): Promise<CustomerMarks> {
  const [tiers, notes] = await Promise.all([loadTiers(session), loadNotes(session)]);
  return { ...tiers, ...notes };
}

async function loadTiers(session: HttpSession): Promise<Pick<CustomerMarks, 'content' | 'tiers'>> {
  const scheme = await customerScheme(session);
  const content = workingContent(scheme);
  if (scheme === null || content === null) return { content: null, tiers: new Map() };
  const rows = await allEntities(session, 'tierAssignment', { groups: [scheme.id] });
  return { content, tiers: new Map(rows.map(({ record, tierId }) => [record.id, tierId])) };
}

async function loadNotes(session: HttpSession): Promise<Pick<CustomerMarks, 'grades' | 'notes'>> {
  if (!session.can('note.read').allowed) return { grades: [], notes: new Map() };
  const [notes, stored] = await Promise.all([
    allEntities(session, 'note', { recordType: CUSTOMER, states: ['open'] }),
    session.entities('noteGrades', {}),
  ]);
  const highest = [...highestOpenNotes(notes)].map(([id, { grade }]) => [id, grade] as const);
  return { grades: gradesOf(stored.items[0]), notes: new Map(highest) };
}

/** The rows with tier and highest note. */
export function withMarks(
  rows: readonly CustomerRow[],
  { tiers, notes }: CustomerMarks,
): readonly CustomerRow[] {
  return rows.map((row) => ({ ...row, tier: tiers.get(row.id) ?? null, note: notes.get(row.id) ?? null }));
}
