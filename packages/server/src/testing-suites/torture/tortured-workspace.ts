import { ACTIONS, type Store, type WorkspaceSnapshot } from '@tagma/core';
import { testRule, testWorkspace } from '../test-service.js';

/** Customers that are there from the beginning. */
export const CUSTOMERS = 200;

/** The tag that the rule gives; a webhook tells of it. */
export const RULED_TAG = 'vip';
/** The tag that hands give and take. */
export const HAND_TAG = 'new';
/** The rule that gives {@link RULED_TAG}; imports change what it reads. */
export const RULE_ID = 'often';

/** Fills an empty store; what a killed start left behind is made whole. */
export async function ensureTortured(store: Store): Promise<void> {
  if ((await store.workspace()) === null) await store.initialize(workspace());
  if ((await store.countRecords('customer')) > 0) return;
  await store.writeRecords({
    type: 'customer',
    records: Array.from({ length: CUSTOMERS }, (_, at) => ({
      id: customerId(at),
      data: { name: `客户 ${at}`, visits: 0 },
    })),
    children: {},
    onExisting: 'skip',
    transactionId: 'first-customers',
    audit: [],
    events: [],
  });
}

/** Id of one of the customers that are there from the beginning. */
export function customerId(at: number): string {
  return `c${String(at).padStart(4, '0')}`;
}

function workspace(): WorkspaceSnapshot {
  const snapshot = testWorkspace();
  const roles = [
    { id: 'admin', allow: ACTIONS },
    { id: 'system', allow: ACTIONS },
  ];
  const rule = testRule({ id: RULE_ID, name: 'Often', expression: 'visits >= 3', tagId: RULED_TAG });
  return { ...snapshot, settings: { ...snapshot.settings, roles }, rules: [rule] };
}
