import { type AuditEntry, type AuditHead, type Store, verifyAuditChain } from '@tagma/core';

/** What a check of the whole history found. */
export type AuditCheck =
  | {
      readonly ok: true;
      readonly entries: number;
      /** To be kept elsewhere: whoever cuts the end off cannot cut it off there. */ readonly head: AuditHead | null;
    }
  | {
      readonly ok: false;
      /** Number of the first entry, from the newest backwards, that does not fit. */ readonly at: number;
    };

const PAGE = 500;

/** Checks the hash chain from the newest entry to the first, a page at a time. */
export async function verifyAudit(
  store: Pick<Store, 'audit'>,
  signal: AbortSignal,
): Promise<AuditCheck | null> {
  let newest: AuditHead | null = null;
  let expected: AuditHead | undefined;
  for (let entries = 0; ;) {
    if (signal.aborted) return null;
    const page = await store.audit({
      limit: PAGE,
      ...(expected === undefined ? {} : { before: expected.seq + 1 }),
    });
    const ascending = page.items.toReversed();
    const [first] = ascending;
    const last = ascending.at(-1);
    if (first === undefined || last === undefined) {
      const complete = expected === undefined || expected.seq === 0;
      return complete ? { ok: true, entries, head: newest } : { ok: false, at: expected?.seq ?? 0 };
    }
    newest ??= { seq: last.seq, hash: last.hash };
    const before = headBefore(first);
    const check = verifyAuditChain(ascending, {
      after: before.seq === 0 ? null : before,
      ...(expected === undefined ? {} : { head: expected }),
    });
    if (!check.ok) return check;
    entries += ascending.length;
    expected = before;
    if (before.seq === 0) return { ok: true, entries, head: newest };
  }
}

function headBefore({ seq, prevHash }: AuditEntry): AuditHead {
  return { seq: seq - 1, hash: prevHash };
}
