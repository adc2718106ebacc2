import type { Actor, Store } from '@tagma/core';
import type { JwtTokens, TagmaApp } from '@tagma/server';
import { setTimeout } from 'node:timers/promises';
import { StartError } from './start-error.js';

/** The scheduler of the demo: not a person. */
const SYSTEM: Actor = { id: 'system', name: 'Tagma', roles: ['system'] };

/**
 * The published rules when none of them has ever run, i.e. when an earlier start was broken off before that.
 * Later runs are the business of whoever uses the demo.
 */
export async function rulesNeverRun(store: Store): Promise<readonly string[]> {
  const rules = await publishedRules(store);
  for (const id of rules) {
    const { items } = await store.audit({ target: { kind: 'rule', id }, limit: 500 });
    if (items.some(({ action }) => action === 'rule.ran')) return [];
  }
  return rules;
}

/** Ids of all published rules. */
export async function publishedRules(store: Store): Promise<readonly string[]> {
  const rules = (await store.workspace())?.rules ?? [];
  return rules.filter(({ state }) => state === 'published').map(({ id }) => id);
}

/** Runs rules through the service, one after the other, as its scheduler would. */
export async function runRules(api: TagmaApp, tokens: JwtTokens, ruleIds: readonly string[]): Promise<void> {
  const headers = {
    authorization: `Bearer ${await tokens.issue(SYSTEM)}`,
    'content-type': 'application/json',
  };
  for (const ruleId of ruleIds) {
    const started = await api.request(`/api/rules/${encodeURIComponent(ruleId)}/run`, {
      method: 'POST',
      headers,
      body: '{}',
    });
    if (started.status !== 202)
      throw new StartError(`The rule ${ruleId} could not be run: ${await started.text()}`);
    const { runId } = (await started.json()) as { runId: string };
    await waitFor(api, headers, ruleId, runId);
  }
}

async function waitFor(api: TagmaApp, headers: HeadersInit, ruleId: string, runId: string): Promise<void> {
  for (;;) {
    const answer = await api.request(`/api/rule-runs/${runId}`, { headers });
    const { state = 'failed' } = (await answer.json()) as { state?: string };
    if (state === 'done') return;
    if (state !== 'running') throw new StartError(`The run of the rule ${ruleId} ended as ${state}.`);
    await setTimeout(50);
  }
}
