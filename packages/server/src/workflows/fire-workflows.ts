import {
  cursorSeq,
  type DomainEvent,
  execute,
  type JobFigures,
  type Store,
  type Workflow,
  WORKFLOW_CURSOR,
} from '@tagma/core';
import type { JobContext } from '../jobs/job.types.js';
import { firings } from './firings.js';
import { occasionsOf, triggers } from './match-events.js';

/** Events looked at in one transaction. */
const PAGE = 500;

/** What looking at events needs. */
export interface FireDeps {
  readonly store: Store;
  readonly newId: () => string;
}

/** Looks at every event once, in order, and writes down what it sets off. */
export function workflowFirer({ store, newId }: FireDeps): (context: JobContext) => Promise<JobFigures> {
  /** Up to here nothing fires; kept in memory, for a cursor that is written for nothing would never end writing. */
  let looked = 0;

  async function write(
    events: readonly DomainEvent[],
    workflows: readonly Workflow[],
    context: JobContext,
  ): Promise<number | 'conflict'> {
    const workspace = await store.workspace();
    const upToSeq = events.at(-1)?.seq;
    if (workspace === null || upToSeq === undefined) return 0;
    const occasions = await occasionsOf(store, events);
    const candidates = occasions.flatMap((occasion) =>
      workflows
        .filter((workflow) => triggers(workflow, occasion))
        .map((workflow) => ({ workflow, occasion })),
    );
    const deliveries = await firings(candidates, { store, workspace, now: context.now });
    const afterSeq = await storedSeq(store);
    if (deliveries.length === 0 && upToSeq - afterSeq < PAGE) return 0;
    if (afterSeq >= upToSeq) return 'conflict';
    const outcome = await execute(
      store,
      { type: 'queueDeliveries', afterSeq, upToSeq, deliveries },
      { actor: context.actor, now: context.now, newId },
    );
    if (outcome.ok) return deliveries.length;
    if (outcome.refusal.code === 'conflict') return 'conflict';
    throw new Error(`Deliveries could not be written down: ${outcome.refusal.message}`);
  }

  return async (context) => {
    let fired = 0;
    while (!context.signal.aborted) {
      const stored = await storedSeq(store);
      const begun = await running(store);
      // Those that are switched on later begin with later events.
      if (begun.length === 0) return { fired };
      looked = Math.max(looked, stored, Math.min(...begun.map(({ sinceSeq }) => sinceSeq)));
      const events = await store.events(looked, PAGE);
      if (events.length === 0) return { fired };
      // Asked after the events: one that was switched on just before the newest of them must not miss it.
      const workflows = await running(store);
      const written = await write(events, workflows, context);
      // Another process was faster: go on where it stopped, whatever was looked at here.
      looked = written === 'conflict' ? 0 : (events.at(-1)?.seq ?? looked);
      if (written !== 'conflict') fired += written;
    }
    return { fired };
  };
}

async function storedSeq(store: Store): Promise<number> {
  const { items } = await store.entities('jobState', { ids: [WORKFLOW_CURSOR] });
  return cursorSeq(items[0]);
}

/** Workflows that are on; there are few. */
async function running(store: Store): Promise<readonly Workflow[]> {
  return (await store.entities('workflow', { states: ['on'], limit: 5000 })).items;
}
