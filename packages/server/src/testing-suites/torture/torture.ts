import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CommandOutcome } from '@tagma/core';
import { createJwtTokens } from '../../auth/jwt-tokens.js';
import { openStore } from '../../storage/index.js';
import { bundleWorker } from '../bundle-worker.js';
import { TEST_ACTORS } from '../test-service.js';
import { type Caller, createCaller, Gone } from './caller.js';
import { followEvents } from './follow-events.js';
import { type KillableService, startKillable } from './killable-service.js';
import { Ledger } from './ledger.js';
import { resend, work } from './load.js';
import { seeded } from './random.js';
import { takeStock } from './take-stock.js';
import { RULED_TAG } from './tortured-workspace.js';
import { openSink, type WebhookSink } from './webhook-sink.js';

/** How the service is tortured. */
export interface TortureOptions {
  readonly kills: number;
  readonly seed: number;
  /** A PostgreSQL instead of the embedded database. It must be empty. */
  readonly databaseUrl?: string;
  /** Told how it goes on. */
  readonly print?: (line: string) => void;
}

/** What came of it. */
export interface TortureReport {
  readonly kills: number;
  /** Kills that hit the service before it was ready. */
  readonly killedStarting: number;
  readonly figures: Ledger['figures'];
  readonly acknowledged: number;
  readonly events: number;
  readonly webhooks: number;
  /** Milliseconds from start to ready, the longest. */
  readonly slowestStart: number;
  readonly faults: readonly string[];
}

const SECRET = 'a-secret-for-tests-that-is-long-enough';
/** Every so many a service is killed while it starts. */
const STARTS = 6;
/** Answers to commands in one life, at most. */
const MOST_COMMANDS = 120;
const LONGEST_LIFE_MS = 60_000;

/**
 * Kills the service again and again while it writes, runs rules, imports, sends webhooks and tells events, lets the
 * next one come up on what is left, and compares in the end what callers were told with what is there.
 */
export async function torture(options: TortureOptions): Promise<TortureReport> {
  const folder = await mkdtemp(join(tmpdir(), 'tagma-torture-'));
  const sink = await openSink();
  const bundle = await bundleWorker(new URL('./service-process.ts', import.meta.url));
  const run = new Torture(options, bundle.path, join(folder, 'data'), sink);
  try {
    return await run.all();
  } finally {
    run.end();
    await sink.close();
    await bundle.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

class Torture {
  readonly #ledger = new Ledger();
  readonly #random: () => number;
  readonly #tokens = createJwtTokens({ secret: SECRET });
  readonly #place: { readonly dataDir: string } | { readonly databaseUrl: string };
  #service: KillableService | null = null;
  #killedStarting = 0;
  #slowestStart = 0;

  constructor(
    private readonly options: TortureOptions,
    private readonly file: string,
    dataDir: string,
    private readonly sink: WebhookSink,
  ) {
    this.#random = seeded(options.seed);
    const { databaseUrl } = options;
    this.#place = databaseUrl === undefined ? { dataDir } : { databaseUrl };
  }

  async all(): Promise<TortureReport> {
    const workflow = await this.#begin();
    const { kills, print } = this.options;
    for (let kill = 1; kill <= kills; kill += 1) {
      await this.#liveAndDie(kill);
      const { commands, runs, imports } = this.#ledger.figures;
      print?.(
        `kill ${kill}: ${commands} commands, ${runs} runs, ${imports} imports, ${this.#ledger.lastHeard} events`,
      );
    }
    await this.#finish();
    return this.#report(workflow);
  }

  end(): void {
    this.#service?.kill();
  }

  /** The first life, without a kill: makes the workflow that tells of the tag. */
  async #begin(): Promise<{ readonly workflowId: string; readonly sinceSeq: number }> {
    const caller = await this.#start();
    const command = async (value: object): Promise<Extract<CommandOutcome, { ok: true }>> => {
      const outcome = (await caller.call('POST', '/commands', { command: value })).json as CommandOutcome;
      if (!outcome.ok) throw new Error(outcome.refusal.message);
      return outcome;
    };
    const draft = {
      name: { en: 'Tell' },
      trigger: { on: 'tag.added', tagIds: [RULED_TAG] },
      condition: null,
      action: { type: 'webhook', url: `${this.sink.origin}/hook` },
    };
    const { createdId: workflowId = '' } = await command({ type: 'createWorkflow', workflow: draft });
    const on = await command({ type: 'switchWorkflow', id: workflowId, expectedVersion: 1, on: true });
    await this.#stop();
    return { workflowId, sinceSeq: on.events.at(-1)?.seq ?? 0 };
  }

  async #liveAndDie(kill: number): Promise<void> {
    if (kill % STARTS === 0) await this.#killStarting();
    else {
      const caller = await this.#start();
      const following = followEvents(caller, this.#ledger);
      const working = work(caller, this.#ledger, this.#random);
      await this.#liveFor(Math.floor(this.#random() * MOST_COMMANDS));
      this.#service?.kill();
      await Promise.all([working, following, this.#service?.ended]);
    }
    this.#ledger.killed();
  }

  /** Counted in answers and not in time, so that a slow machine dies in the middle of work as well. */
  async #liveFor(commands: number): Promise<void> {
    const { figures } = this.#ledger;
    const end = figures.commands + commands;
    const deadline = Date.now() + LONGEST_LIFE_MS;
    while (figures.commands < end && Date.now() < deadline) await setTimeout(5);
    await setTimeout(this.#random() * 50);
  }

  async #killStarting(): Promise<void> {
    const service = this.#spawn();
    const tooLate = setTimeout(this.#random() * this.#slowestStart);
    await Promise.race([tooLate, service.ready.catch(() => undefined)]);
    service.kill();
    await service.ended;
    this.#killedStarting += 1;
  }

  async #start(): Promise<Caller> {
    const began = performance.now();
    const url = await this.#spawn().ready;
    this.#slowestStart = Math.max(this.#slowestStart, Math.round(performance.now() - began));
    return createCaller(url, await this.#tokens.issue(TEST_ACTORS.admin));
  }

  #spawn(): KillableService {
    const settings = { ...this.#place, secret: SECRET, sink: this.sink.origin };
    return (this.#service = startKillable(this.file, settings));
  }

  async #stop(): Promise<void> {
    this.#service?.stop();
    const code = await this.#service?.ended;
    if (code !== 0) throw new Error(`The service did not end by itself but with ${code}.`);
  }

  /** The last life: what is unsure is sent once more, and every webhook has the time to arrive. */
  async #finish(): Promise<void> {
    const caller = await this.#start();
    const following = followEvents(caller, this.#ledger);
    await resend(caller, this.#ledger);
    for (let quiet = 0; quiet < 3; quiet += 1) {
      if (await isBusy(caller)) quiet = 0;
      await setTimeout(200);
    }
    await this.#stop();
    await following;
  }

  async #report(workflow: {
    readonly workflowId: string;
    readonly sinceSeq: number;
  }): Promise<TortureReport> {
    const store = await openStore(this.#place);
    try {
      const faults = await takeStock({ store, ledger: this.#ledger, sink: this.sink, ...workflow });
      return {
        kills: this.options.kills,
        killedStarting: this.#killedStarting,
        figures: this.#ledger.figures,
        acknowledged: this.#ledger.acknowledged.size,
        events: this.#ledger.lastHeard,
        webhooks: this.sink.received.size,
        slowestStart: this.#slowestStart,
        faults,
      };
    } finally {
      await store.close();
    }
  }
}

/** Whether webhooks are still to be sent, or events to be looked at. */
async function isBusy(caller: Caller): Promise<boolean> {
  await Promise.all([
    caller.call('POST', '/jobs/fire-workflows/run'),
    caller.call('POST', '/jobs/send-webhooks/run'),
  ]);
  const pending = await caller.call('POST', '/deliveries/query', { states: ['pending'] });
  if (pending.status !== 200) throw new Gone(JSON.stringify(pending.json));
  return (pending.json as { readonly items: readonly unknown[] }).items.length > 0;
}
