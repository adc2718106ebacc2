export type * from './shared/shared.types.js';
export type * from './taxonomy/taxonomy.types.js';
export type * from './tags/tags.types.js';
export type * from './rules/rules.types.js';
export type * from './permissions/permissions.types.js';
export type * from './records/records.types.js';
export type * from './audit/audit.types.js';
export type * from './workspace/workspace.types.js';
export { WORKSPACE_DOCUMENT_VERSION } from './workspace/workspace.types.js';
export type * from './commands/commands.types.js';
export type * from './store/store.types.js';
export type { Session } from './store/session.types.js';
export { SessionError } from './store/session.types.js';
export { ACTIONS, can } from './permissions/can.js';
export { assignmentKey } from './tags/assignment-key.js';
export { canonicalJson } from './shared/canonical-json.js';
export { compareCodePoints } from './shared/order.js';
export { chainAudit, FIRST_PREVIOUS_HASH, verifyAuditChain } from './audit/audit-chain.js';
export type { AuditChainEnds, AuditHead } from './audit/audit-chain.js';
export { displayName, foldCase, normalizeName } from './taxonomy/names.js';
export {
  bySiblingOrder,
  childrenOf,
  conceptPath,
  descendantsOf,
  findConcept,
  levelOf,
  rivalTagIds,
} from './taxonomy/tree.js';
export { ruleInput } from './rules/rule-input.js';
export { createMemoryStore } from './store/memory-store.js';
export type { MemoryStoreOptions } from './store/memory-store.js';
