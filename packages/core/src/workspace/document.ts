import type { Concept } from '../taxonomy/taxonomy.types.js';
import { bySiblingOrder, groupByParent } from '../taxonomy/tree.js';
import { compareCodePoints } from '../shared/order.js';
import { codesInDocument, type StoredCodes } from './codes/document-codes.js';
import type { Proposal } from '../proposals/proposals.types.js';
import type { TaxonomyVersion } from '../taxonomy/versions/taxonomy-version.types.js';
import { proposalsInDocument, versionsInDocument } from './governance/document-governance.js';
import {
  WORKSPACE_DOCUMENT_VERSION,
  type WorkspaceDocument,
  type WorkspaceSnapshot,
} from './workspace.types.js';

/** A snapshot to initialize a store with: everything in version 1. With patterns, versions and proposals: `initializeFromDocument`. */
export function snapshotFromDocument(document: WorkspaceDocument): WorkspaceSnapshot {
  return {
    settings: { ...document.settings, version: 1 },
    concepts: document.taxonomy.map((concept) => ({ ...concept, version: 1 })),
    rules: document.rules.map((rule) => ({ ...rule, version: 1 })),
  };
}

/** What a document holds beside the snapshot of a workspace. */
export interface DocumentParts extends StoredCodes {
  readonly versions: readonly TaxonomyVersion[];
  readonly proposals: readonly Proposal[];
}

/**
 * The document of a workspace: concepts in the order of the tree, rules and patterns by id, so that equal ones are
 * equal texts.
 *
 * @param parts What no snapshot holds: patterns and counters, published versions, proposals. Default: none.
 */
export function documentFromSnapshot(
  { settings, concepts, rules }: WorkspaceSnapshot,
  { patterns = [], counters = [], versions = [], proposals = [] }: Partial<DocumentParts> = {},
): WorkspaceDocument {
  return {
    version: WORKSPACE_DOCUMENT_VERSION,
    settings: withoutVersion(settings),
    taxonomy: treeOrder(concepts).map(withoutVersion),
    rules: [...rules].sort((a, b) => compareCodePoints(a.id, b.id)).map(withoutVersion),
    ...(patterns.length === 0 ? {} : { codePatterns: codesInDocument({ patterns, counters }) }),
    ...(versions.length === 0 ? {} : { taxonomyVersions: versionsInDocument(versions) }),
    ...(proposals.length === 0 ? {} : { proposals: proposalsInDocument(proposals) }),
  };
}

function withoutVersion<Entity extends { readonly version: number }>(
  entity: Entity,
): Omit<Entity, 'version'> {
  const { version: _version, ...rest } = entity;
  return rest;
}

/** Parents before their children, siblings in order; what hangs nowhere comes last. */
function treeOrder(concepts: readonly Concept[]): readonly Concept[] {
  const byParent = groupByParent(concepts);
  const placed = new Set<Concept>();
  const place = (parentId: string | null): void => {
    for (const concept of byParent.get(parentId) ?? []) {
      if (placed.has(concept)) continue;
      placed.add(concept);
      place(concept.id);
    }
  };
  place(null);
  const rest = concepts.filter((concept) => !placed.has(concept)).sort(bySiblingOrder);
  return [...placed, ...rest];
}
