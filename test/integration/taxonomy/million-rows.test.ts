import {
  ConceptTableReader,
  finishNow,
  guessConceptMapping,
  type ImportPlan,
  LIMITS,
  planImport,
  snapshotFromDocument,
  type WorkspaceSnapshot,
} from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { CsvReader, isBroken } from '@tagma/csv';
import { beforeAll, describe, expect, it } from 'vitest';

const ROWS = 1_000_000;
const PIECE = 10_000;
const PER_GROUP = 500;
const HEADER = ['id', 'name', 'parent'];
/** The line of the file in which a row stands; the heading is the first. */
const lineOf = (at: number): number => at + 2;

/** Rows that are wrong, before and after the limit. */
const NAMELESS = 1_501;
const ORPHAN = 2_502;
const TWICE = 3_503;
const LATE = 700_004;

function lineText(at: number): string {
  if (at % PER_GROUP === 0) return `g${at},"Group ""${at}""",\n`;
  const group = `g${at - (at % PER_GROUP)}`;
  if (at === NAMELESS || at === LATE) return `t${at},,${group}\n`;
  if (at === ORPHAN) return `t${at},Tag ${at},nobody\n`;
  return `t${at === TWICE ? at - 1 : at},标签 ${at},${group}\n`;
}

/** The file is never there as a whole: it is made and read piece by piece. */
function readFile(workspace: WorkspaceSnapshot): ConceptTableReader {
  const mapping = guessConceptMapping(HEADER, [['g0', 'Group', '']], 'en');
  const table = new ConceptTableReader(mapping, workspace);
  const reader = new CsvReader({ delimiter: ',', newline: '\n' });
  const take = (rows: ReturnType<CsvReader['push']>): void => {
    for (const row of rows) {
      if (isBroken(row)) throw new Error(`Line ${row.line} is broken.`);
      table.add(row.cells);
    }
  };
  expect(reader.push(`${HEADER.join(',')}\n`)).toHaveLength(1);
  for (let at = 0; at < ROWS; at += PIECE)
    take(reader.push(Array.from({ length: PIECE }, (_, index) => lineText(at + index)).join('')));
  take(reader.end());
  return table;
}

describe('a taxonomy of a million rows', { timeout: 240_000 }, () => {
  const workspace = snapshotFromDocument(starterWorkspace({ now: '2026-01-01T00:00:00.000Z' }));
  let plan: ImportPlan;

  /** As a page does it: it keeps the rows and judges them anew when a choice changes. */
  beforeAll(() => {
    const { items, problems, refused } = finishNow(readFile(workspace).items());
    expect(items.length + refused).toBe(ROWS);
    plan = finishNow(planImport(items, workspace, 'update', problems, refused));
  }, 240_000);

  it('gives every row its fate: what a taxonomy holds is taken, the rest refused and counted', () => {
    const { added, updated, unchanged, refused } = plan.counts;
    expect(added + updated + unchanged + refused).toBe(ROWS);
    expect([updated, unchanged]).toEqual([0, 0]);
    expect(workspace.concepts.length + added).toBe(LIMITS.concepts);
    expect(plan.command?.concepts).toHaveLength(added);
  });

  it('says which rows are wrong and from which on there are too many', () => {
    const told = plan.problems.map(({ row, code, member }) => [row, code, member ?? null]);
    expect(told).toContainEqual([lineOf(NAMELESS), 'missing', 'name']);
    expect(told).toContainEqual([lineOf(ORPHAN), 'unknown-parent', 'parentId']);
    expect(told).toContainEqual([lineOf(TWICE), 'duplicate', 'id']);
    const full = plan.problems.filter(({ code }) => code === 'too-many');
    expect(full.every(({ details }) => details?.['limit'] === LIMITS.concepts)).toBe(true);
    // What is read without a place for it is told once, not 800,000 times.
    expect(full.length).toBeLessThan(100);
  });

  it('keeps no more rows than a taxonomy holds', () => {
    expect(plan.outcomes.length).toBeLessThanOrEqual(LIMITS.concepts);
  });
});
