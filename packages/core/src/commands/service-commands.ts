import type { CommandType } from './commands.types.js';

/** Commands that say what the service itself found or did. It never takes them from a caller. */
export const SERVICE_COMMANDS = [
  'applyRuleRun',
  'noteCodeJob',
  'noteJobRun',
  'queueDeliveries',
  'reportDelivery',
  'reportRuleRun',
] as const satisfies readonly CommandType[];

/** Types of commands that only the service sends. */
export type ServiceCommandType = (typeof SERVICE_COMMANDS)[number];

/** Whether only the service sends commands of this type. */
export function isServiceCommand(type: CommandType): type is ServiceCommandType {
  return (SERVICE_COMMANDS as readonly CommandType[]).includes(type);
}
