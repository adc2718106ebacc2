import * as v from 'valibot';
import { locateIssues } from '../validation/located-issue.js';
import { documentFromSnapshot } from '../workspace/document.js';
import { workspaceDocumentSchema } from '../workspace/document-schema.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { type BackupEntity, BackupError } from './backup.types.js';

/** Settings, taxonomy and rules, whose form is checked as one whole. */
export class BackupWorkspace {
  #settings: WorkspaceSnapshot['settings'] | null = null;
  readonly #concepts: WorkspaceSnapshot['concepts'][number][] = [];
  readonly #rules: WorkspaceSnapshot['rules'][number][] = [];

  /** Whether the entity belongs here. */
  take(line: BackupEntity): boolean {
    if (line.kind === 'settings') this.#settings = line.entity;
    else if (line.kind === 'concept') this.#concepts.push(line.entity);
    else if (line.kind === 'rule') this.#rules.push(line.entity);
    else return false;
    return true;
  }

  /**
   * The workspace.
   *
   * @throws BackupError
   */
  checked(): WorkspaceSnapshot {
    if (this.#settings === null) throw new BackupError('malformed', 0, 'The backup holds no settings.');
    const snapshot = { settings: this.#settings, concepts: this.#concepts, rules: this.#rules };
    // Form only: what a store held comes back, also where the rules of today would refuse it.
    const parsed = v.safeParse(workspaceDocumentSchema, documentFromSnapshot(snapshot));
    if (parsed.success) return snapshot;
    const [error] = locateIssues(parsed.issues, 1);
    throw new BackupError('invalid-workspace', 0, `${error?.path ?? ''}: ${error?.message ?? ''}`);
  }
}
