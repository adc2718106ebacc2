import type { CodeAssignment } from '@tagma/core';

/** A code that a customer holds; for tests. */
export function heldCode(recordId: string, code: string): CodeAssignment {
  return {
    id: code,
    version: 1,
    patternId: 'p',
    patternVersion: 1,
    record: { type: 'customer', id: recordId },
    code,
    sortKey: code,
    scopeKey: code.charAt(0),
    number: Number(code.slice(code.indexOf('-') + 1)),
    origin: 'auto',
    state: 'current',
    validFrom: '2026-11-22T08:00:00.000Z',
    validTo: null,
  };
}
