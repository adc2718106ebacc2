import type { RecordTypeDefinition } from '../records/records.types.js';
import type { TaxonomyCharter } from '../taxonomy/charter/charter.types.js';
import type { DocumentProposal, DocumentTaxonomyVersion } from './governance/document-governance.types.js';
import type { DocumentCodePattern } from './codes/document-codes.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { Rule } from '../rules/rules.types.js';
import type { Member, Role } from '../permissions/permissions.types.js';
import type { LocalizedText } from '../shared/shared.types.js';

/** The newest document version this release reads and writes. */
export const WORKSPACE_DOCUMENT_VERSION = 1;

/** Soft limits; `limitPolicy` says what crossing one does. */
export interface WorkspaceLimits {
  /** Active tags per record. Default 20. */
  readonly activeTagsPerRecord: number;
  /** Depth of the taxonomy, 1 to 10: published ones such as product taxonomies are deep. Default 3. */
  readonly maxLevel: number;
}

/** Settings of a workspace; versioned as one thing. */
export interface WorkspaceSettings {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  /** IANA zone, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** BCP 47 tag used when a text lacks the reader's locale. */
  readonly locale: string;
  readonly limits: WorkspaceLimits;
  readonly limitPolicy: 'warn' | 'block';
  readonly recordTypes: readonly RecordTypeDefinition[];
  readonly roles: readonly Role[];
  /** Who reports to whom: what the scope `team` of a role is read from. Default: nobody. */
  readonly members?: readonly Member[];
  /** What the taxonomy is for. Default: not agreed on yet. */
  readonly charter?: TaxonomyCharter;
}

/** Everything small about a workspace, read as one consistent whole. */
export interface WorkspaceSnapshot {
  readonly settings: WorkspaceSettings;
  readonly concepts: readonly Concept[];
  readonly rules: readonly Rule[];
  /** Counts up with each commit that changes settings, a concept, a rule or the list of versions. Set by stores. */
  readonly revision?: number;
  /** Number of the newest event when this was read, 0 for none. Set by stores. */
  readonly seq?: number;
}

/** The JSON document that describes a workspace; its JSON Schema is published with the package. */
export interface WorkspaceDocument {
  readonly version: typeof WORKSPACE_DOCUMENT_VERSION;
  readonly settings: Omit<WorkspaceSettings, 'version'>;
  readonly taxonomy: readonly Omit<Concept, 'version'>[];
  readonly rules: readonly Omit<Rule, 'version'>[];
  /** Left out when there are none. */
  readonly codePatterns?: readonly DocumentCodePattern[];
  /** Published versions, the oldest first. Left out when there are none. */
  readonly taxonomyVersions?: readonly DocumentTaxonomyVersion[];
  /** Change proposals, the oldest first. Left out when there are none. */
  readonly proposals?: readonly DocumentProposal[];
}
