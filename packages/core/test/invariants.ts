import { expect } from 'vitest';
import { verifyAuditChain } from '../src/audit/audit-chain.js';
import { assignmentKey } from '../src/tags/assignment-key.js';
import { holdBlocks, isActiveAt, liveGrounds } from '../src/tags/grounds.js';
import { ruleTagIds } from '../src/rules/rule-tags.js';
import { normalizedNames } from '../src/taxonomy/check-concept.js';
import { descendantsOf, findConcept, levelOf } from '../src/taxonomy/tree.js';
import type { World } from './world.js';

/** Fails when one of the invariants of the domain does not hold at this time. */
export function checkInvariants(world: World, now: string): void {
  checkNames(world);
  checkLevels(world);
  checkAssignments(world);
  checkExclusive(world, now);
  checkHolds(world, now);
  checkReferences(world);
}

function checkNames({ workspace }: World): void {
  const names = workspace.concepts
    .filter(({ state }) => state !== 'merged')
    .flatMap((concept) => [...normalizedNames(concept)].map((name) => `${concept.parentId ?? ''}/${name}`));
  expect(names).toHaveLength(new Set(names).size);
}

function checkLevels({ workspace: { concepts, settings } }: World): void {
  for (const { id } of concepts) {
    expect(levelOf(concepts, id)).toBeLessThanOrEqual(settings.limits.maxLevel);
    expect(descendantsOf(concepts, id).map((below) => below.id)).not.toContain(id);
  }
}

function checkAssignments({ assignments }: World): void {
  const keys = assignments.map(({ record, tagId }) => assignmentKey(record, tagId));
  expect(keys).toHaveLength(new Set(keys).size);
  for (const { state, grounds } of assignments) expect(state === 'removed').toBe(grounds.length === 0);
}

function checkExclusive({ workspace: { concepts }, assignments }: World, now: string): void {
  for (const category of concepts.filter(({ exclusive }) => exclusive)) {
    const below = new Set(descendantsOf(concepts, category.id).map(({ id }) => id));
    const records = assignments
      .filter((row) => below.has(row.tagId) && isActiveAt(row, now))
      .map(({ record }) => record.id);
    expect(records).toHaveLength(new Set(records).size);
  }
}

function checkHolds({ assignments, holds }: World, now: string): void {
  for (const hold of holds.filter((one) => holdBlocks(one, now))) {
    const row = assignments.find(({ record, tagId }) => record.id === hold.record.id && tagId === hold.tagId);
    expect(liveGrounds(row ?? null, now).filter(({ type }) => type === 'rule')).toEqual([]);
  }
}

/** One entry per target in each transaction, in an unbroken chain. */
export function checkAudit({ audit }: World): void {
  const targets = audit.map(({ transactionId, target }) => JSON.stringify([transactionId, target]));
  expect(targets).toHaveLength(new Set(targets).size);
  expect(verifyAuditChain(audit)).toEqual({ ok: true });
}

function checkReferences({ workspace: { concepts, rules }, assignments }: World): void {
  const lost = [
    ...assignments.filter(({ tagId }) => findConcept(concepts, tagId) === undefined),
    ...rules.filter((rule) => ruleTagIds(rule).some((id) => findConcept(concepts, id) === undefined)),
    ...concepts.filter(({ parentId }) => parentId !== null && findConcept(concepts, parentId) === undefined),
  ];
  expect(lost).toEqual([]);
}
