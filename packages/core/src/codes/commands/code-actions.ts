import type { Action } from '../../permissions/permissions.types.js';
import type { CodeCommand } from './code-commands.types.js';

/** Taking a note of a job back would tell something untrue. */
type UndoableType = Exclude<CodeCommand['type'], 'noteCodeJob'>;

/** The permission that each command, and taking it back, needs. */
export const CODE_ACTIONS: Readonly<Record<UndoableType, () => readonly Action[]>> = {
  createCodePattern: () => ['pattern.edit'],
  updateCodePattern: () => ['pattern.edit'],
  publishCodePattern: () => ['pattern.edit'],
  pauseCodePattern: () => ['pattern.edit'],
  archiveCodePattern: () => ['pattern.edit'],
  restoreCodePattern: () => ['pattern.edit'],
  issueCodes: () => ['code.issue'],
  recodeRecords: () => ['pattern.edit'],
  assignCode: () => ['code.assign-manual'],
  importCodes: () => ['code.assign-manual'],
  retireCode: () => ['code.assign-manual'],
  leaseNumbers: () => ['code.issue'],
  returnLease: () => ['code.issue'],
};
