import type { Decision, Facts } from '../../commands/facts.types.js';
import { decideNoteCodeJob } from '../jobs/note-code-job.js';
import { decideAssignCode } from './assign-code.js';
import type { CodeCommand } from './code-commands.types.js';
import { decideCreatePattern, decideUpdatePattern } from './edit-pattern.js';
import { decideImportCodes } from './import-codes.js';
import { decideIssueCodes } from './issue-codes.js';
import { decideLeaseNumbers, decideReturnLease } from './lease-numbers.js';
import { decidePatternLifecycle, decidePublishPattern } from './pattern-lifecycle.js';
import { decideRetireCode } from './retire-code.js';

/** What a command about patterns and codes does. */
export function decideCodeCommand(command: CodeCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'createCodePattern':
      return decideCreatePattern(command, facts);
    case 'updateCodePattern':
      return decideUpdatePattern(command, facts);
    case 'publishCodePattern':
      return decidePublishPattern(command, facts);
    case 'pauseCodePattern':
    case 'archiveCodePattern':
    case 'restoreCodePattern':
      return decidePatternLifecycle(command, facts);
    case 'issueCodes':
    case 'recodeRecords':
      return decideIssueCodes(command, facts);
    case 'assignCode':
      return decideAssignCode(command, facts);
    case 'importCodes':
      return decideImportCodes(command, facts);
    case 'retireCode':
      return decideRetireCode(command, facts);
    case 'leaseNumbers':
      return decideLeaseNumbers(command, facts);
    case 'returnLease':
      return decideReturnLease(command, facts);
    case 'noteCodeJob':
      return decideNoteCodeJob(command, facts);
  }
}
