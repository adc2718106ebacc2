import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CommandOutcome } from '@tagma/core';
import type { ImportStatus, UploadAnswer } from '../../imports/imports.types.js';
import { type Answer, type Caller, unlessGone, untilGone } from './caller.js';
import type { Ledger, Order } from './ledger.js';
import { CUSTOMERS, customerId, HAND_TAG, RULE_ID } from './tortured-workspace.js';

/** Rows of an import; half of them are new customers, half change old ones. */
export const IMPORT_ROWS = 60;

/** Works on the service in all ways at once until it is gone. */
export async function work(caller: Caller, ledger: Ledger, random: () => number): Promise<void> {
  await Promise.all([
    unlessGone(() => resend(caller, ledger)),
    untilGone(() => send(caller, ledger, noteOrder(ledger, random))),
    untilGone(() => send(caller, ledger, tagOrder(random))),
    untilGone(() => send(caller, ledger, tagOrder(random))),
    untilGone(() => runRule(caller, ledger)),
    untilGone(() => importRows(caller, ledger, random)),
  ]);
}

/** Sends again what nobody heard the end of in earlier lives of the service. */
export async function resend(caller: Caller, ledger: Ledger): Promise<void> {
  for (const order of ledger.takeUnsure()) {
    ledger.figures.resent += 1;
    await send(caller, ledger, order);
  }
}

async function send(caller: Caller, ledger: Ledger, order: Order): Promise<void> {
  const { key, command } = order;
  ledger.unsure.set(key, order);
  const answer = await caller.call('POST', '/commands', { command }, { 'Idempotency-Key': key });
  settle(ledger, order, answer);
}

function settle(ledger: Ledger, { key }: Order, { status, json }: Answer): void {
  const outcome = json as CommandOutcome;
  ledger.figures.commands += 1;
  if (outcome.ok && outcome.transactionId !== null) return ledger.acknowledge(key, outcome.transactionId);
  // Tags come and go by several hands: such a refusal is an answer like another.
  ledger.figures.refused += 1;
  ledger.unsure.delete(key);
  if (!outcome.ok && ledger.notes.has(key)) ledger.faults.push(`note ${key} was refused: ${status}`);
}

function noteOrder(ledger: Ledger, random: () => number): Order {
  const key = randomUUID();
  ledger.notes.add(key);
  const note = { text: key, grade: 'normal', visibility: 'team' };
  return { key, command: { type: 'addNote', record: anyCustomer(random), note } };
}

function tagOrder(random: () => number): Order {
  const type = random() < 0.6 ? 'assignTag' : 'removeTag';
  return { key: randomUUID(), command: { type, record: anyCustomer(random), tagId: HAND_TAG } };
}

function anyCustomer(random: () => number): object {
  return { type: 'customer', id: customerId(Math.floor(random() * CUSTOMERS)) };
}

async function runRule(caller: Caller, ledger: Ledger): Promise<void> {
  const { json } = await caller.call('POST', `/rules/${RULE_ID}/run`, {});
  const { runId } = json as { readonly runId: string };
  for (;;) {
    const status = (await caller.call('GET', `/rule-runs/${runId}`)).json as {
      readonly state: string;
      readonly transactionId: string | null;
    };
    if (status.state === 'running') {
      await setTimeout(3);
      continue;
    }
    ledger.figures.runs += 1;
    if (status.state === 'done' && status.transactionId !== null)
      ledger.acknowledge(`run ${runId}`, status.transactionId);
    return;
  }
}

async function importRows(caller: Caller, ledger: Ledger, random: () => number): Promise<void> {
  const prefix = `i${randomUUID()}`;
  const { id } = (await caller.call('POST', '/imports', { recordType: 'customer' })).json as ImportStatus;
  const upload = await caller.call('PUT', `/imports/${id}/files/records`, csv(prefix, random));
  const { mapping } = upload.json as UploadAnswer;
  ledger.importsUnsure.add(prefix);
  const plan = { recordType: 'customer', files: { records: mapping } };
  await caller.call('POST', `/imports/${id}/run`, { plan });
  for (;;) {
    const status = (await caller.call('GET', `/imports/${id}`)).json as ImportStatus;
    if (status.state === 'running') {
      await setTimeout(3);
      continue;
    }
    ledger.importsUnsure.delete(prefix);
    if (status.state === 'done') ledger.imported.add(prefix);
    else ledger.faults.push(`import ${prefix} ended as ${status.state}: ${status.failure?.message ?? ''}`);
    ledger.figures.imports += 1;
    return;
  }
}

function csv(prefix: string, random: () => number): string {
  const rows = Array.from({ length: IMPORT_ROWS }, (_, at) => {
    const id = at % 2 === 0 ? `${prefix}-${at}` : customerId(Math.floor((random() + at) * 3) % CUSTOMERS);
    return `${id},名 ${at},${Math.floor(random() * 6)}`;
  });
  return `id,name,visits\n${[...new Map(rows.map((row) => [row.split(',')[0], row])).values()].join('\n')}\n`;
}
