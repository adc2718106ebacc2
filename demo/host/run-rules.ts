import { starterWorkspace, type Actor, type Store } from '@tagma/core';
import type { JwtTokens, TagmaApp } from '@tagma/server';
import { setTimeout } from 'node:timers/promises';
import { StartError } from './start-error.js';

/** The scheduler of the demo: not a person. */
const SYSTEM: Actor = { id: 'system', name: 'Tagma', roles: ['system'] };

/** Events that are looked through for runs; the first runs are among the very first. */
const FIRST_EVENTS = 1000;

/** The starter's published rules that have never run, in their order. */
export async function rulesToRun(store: Store, now: string): Promise<readonly string[]> {
  const events = await store.events(0, FIRST_EVENTS);
  const ran = new Set(events.filter(({ type }) => type === 'rule.ran').map(({ id }) => id));
  const starter = starterWorkspace({ now }).rules.map(({ id }) => id);
  const rules = (await store.workspace())?.rules ?? [];
  return rules
    .filter(({ id, state }) => state === 'published' && starter.includes(id) && !ran.has(id))
    .map(({ id }) => id);
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
    const { state } = (await answer.json()) as { state: string };
    if (state === 'done') return;
    if (state !== 'running') throw new StartError(`The run of the rule ${ruleId} ended as ${state}.`);
    await setTimeout(50);
  }
}
