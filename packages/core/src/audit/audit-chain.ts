import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../shared/canonical-json.js';
import type { AuditDraft, AuditEntry } from './audit.types.js';

/** The newest entry of a chain, or the one a part of a chain follows on. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** `prevHash` of the first entry. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** SHA-256 of a text in UTF-8, as lower-case hexadecimal digits. */
export type HashText = (text: string) => string;

const hashText: HashText = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * Places drafts after `head` (`null` for an empty chain): numbers them and hashes each with the one before. A host
 * with a faster SHA-256 than one in JavaScript brings it as `hash`.
 */
export function chainAudit(
  head: AuditHead | null,
  drafts: readonly AuditDraft[],
  hash: HashText = hashText,
): AuditEntry[] {
  let previous = head ?? { seq: 0, hash: FIRST_PREVIOUS_HASH };
  return drafts.map((draft) => {
    const entry = chainOne(previous, draft, hash);
    previous = entry;
    return entry;
  });
}

/** What `verifyAuditChain` should know about the ends of the chain. */
export interface AuditChainEnds {
  /** The entry before the first given one. Default: none, the chain must begin with seq 1. */
  readonly after?: AuditHead | null;
  /** The newest entry as known from elsewhere; without it, entries cut off at the end are not noticed. */
  readonly head?: AuditHead;
}

/**
 * Checks entries in ascending order of `seq`: no gap, no edited member, no swapped or removed entry.
 * `at` names the first entry that does not fit, or the missing one after the last.
 */
export function verifyAuditChain(
  entries: readonly AuditEntry[],
  ends: AuditChainEnds = {},
): { readonly ok: true } | { readonly ok: false; readonly at: number } {
  let previous = ends.after ?? { seq: 0, hash: FIRST_PREVIOUS_HASH };
  for (const entry of entries) {
    const { seq: _seq, prevHash: _prevHash, hash: _hash, ...draft } = entry;
    const expected = chainOne(previous, draft, hashText);
    const fits =
      entry.seq === expected.seq && entry.prevHash === expected.prevHash && entry.hash === expected.hash;
    if (!fits) return { ok: false, at: expected.seq };
    previous = entry;
  }
  const { head } = ends;
  const complete = head === undefined || (head.seq === previous.seq && head.hash === previous.hash);
  return complete ? { ok: true } : { ok: false, at: previous.seq + 1 };
}

function chainOne(previous: AuditHead, draft: AuditDraft, hashOf: HashText): AuditEntry {
  const numbered = { ...draft, seq: previous.seq + 1 };
  const hash = hashOf(previous.hash + canonicalJson(numbered));
  return { ...numbered, prevHash: previous.hash, hash };
}
