export * from './backup.types.js';
export { checkBackup } from './check-backup.js';
export type { BackupCheck } from './check-backup.js';
export { parseBackupLine } from './parse-line.js';
export { restoreBackup } from './restore-backup.js';
export type { RestoreContext } from './restore-backup.js';
export { NothingToBackUpError, writeBackup } from './write-backup.js';
