import type { ArchiveCheck, ArchiveProblem } from '@tagma/csv';

/** What a restore of a file would find. */
export interface BackupFileCheck extends Omit<ArchiveCheck, 'problems'> {
  readonly problems: readonly (ArchiveProblem & {
    /** Of a backup of lines, from 1; 0 for the whole, and in archives. */
    readonly line: number;
  })[];
}
