import type { AuditEntry, AuditQuery, Page, Session } from '@tagma/core';
import { CUSTOMER } from '../customers.js';
import { type ActivityFilter, ALL_ACTIVITY, isAsked, isBefore } from './activity-filter.js';
import { type ActivityRow, foldEntries, isTogether, runSize } from './activity-rows.js';

/** Lines that come at a time. */
const ROWS = 30;
/** Entries read at a time, and how often in one go: whoever filters for something rare is asked before more is read. */
const READ = 500;
const MOST_READS = 40;

/** What the desk needs of the service. */
export type ActivitySource = Pick<Session, 'audit'>;

/** Reads the history from the newest entry on, keeps what was asked for and puts it into lines. */
export class ActivityDesk {
  readonly #changed: () => void;
  #source: ActivitySource | null = null;
  #filter = ALL_ACTIVITY;
  #rows: readonly ActivityRow[] = [];
  /** Where reading goes on; `null` when everything was read. */
  #before: number | null = null;
  #oldest: AuditEntry | null = null;
  #state: 'loading' | 'ready' | 'failed' = 'loading';
  /** Counts up with each question, so that a late answer to another one is dropped. */
  #turn = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get rows(): readonly ActivityRow[] {
    return this.#rows;
  }

  get state(): 'loading' | 'ready' | 'failed' {
    return this.#state;
  }

  get hasMore(): boolean {
    return this.#before !== null;
  }

  /** How far back was read; `null` where nothing was. */
  get readBackTo(): string | null {
    return this.#oldest?.at ?? null;
  }

  /** Asks anew. */
  ask(source: ActivitySource, filter: ActivityFilter): Promise<void> {
    this.#source = source;
    this.#filter = filter;
    this.#rows = [];
    return this.#read(START, ROWS);
  }

  /** Reads the newest again, and as much as is shown; what is shown stays until it has come. */
  refresh(): Promise<void> {
    return this.#read(START, Math.max(ROWS, this.#rows.length));
  }

  /** Goes on where reading stopped. */
  more(): Promise<void> {
    const from = { before: this.#before ?? undefined, rows: this.#rows, oldest: this.#oldest };
    return this.#read(from, this.#rows.length + ROWS);
  }

  async #read(from: Start, wanted: number): Promise<void> {
    const source = this.#source;
    if (source === null) return;
    const turn = ++this.#turn;
    this.#state = 'loading';
    this.#changed();
    try {
      const found = await (this.#filter.group > 0
        ? readGroup(source, this.#filter.group, from, wanted)
        : readRows(source, this.#filter, from, wanted));
      if (turn !== this.#turn) return;
      this.#rows = found.rows;
      this.#before = found.before ?? null;
      this.#oldest = found.oldest;
      this.#state = 'ready';
    } catch (error) {
      if (turn !== this.#turn) return;
      console.warn('The activity', error);
      this.#state = 'failed';
    }
    this.#changed();
  }
}

/** What has been read so far; without `before` there is nothing left to read, or nothing was read yet. */
interface Start {
  readonly before: number | undefined;
  readonly rows: readonly ActivityRow[];
  readonly oldest: AuditEntry | null;
}

const START: Start = { before: undefined, rows: [], oldest: null };

async function readRows(
  source: ActivitySource,
  filter: ActivityFilter,
  start: Start,
  wanted: number,
): Promise<Start> {
  let { before, rows, oldest } = start;
  for (let reads = 0; reads < MOST_READS; reads++) {
    const page = await source.audit(pageQuery(filter, before, READ));
    rows = foldEntries(
      rows,
      page.items.filter((entry) => isAsked(entry, filter)),
    );
    oldest = page.items.at(-1) ?? oldest;
    before = nextOf(page);
    const isPast = oldest !== null && filter.from !== '' && isBefore(oldest, filter.from);
    if (before === undefined || isPast) return { before: undefined, rows, oldest };
    before = await afterRun(source, filter, page.items, before);
    const last = rows.at(-1);
    const isOpen = last !== undefined && oldest !== null && isTogether(last.entry, oldest);
    if (!isOpen && rows.length >= wanted) break;
  }
  return { before, rows, oldest };
}

/**
 * Where reading goes on behind a page that ends within a run: the report of the run tells how many entries follow it,
 * so that they need not be read to be counted.
 */
async function afterRun(
  source: ActivitySource,
  filter: ActivityFilter,
  items: readonly AuditEntry[],
  before: number,
): Promise<number> {
  const run = items.findLast((entry) => runSize(entry) > 0);
  const last = run === undefined ? before : run.seq - runSize(run);
  if (run === undefined || filter.record !== '' || last >= before) return before;
  const [entry] = (await source.audit(pageQuery(filter, last + 1, 1))).items;
  return entry !== undefined && entry.seq === last && isTogether(run, entry) ? last : before;
}

/** The changes of one group, each a line of its own. */
async function readGroup(
  source: ActivitySource,
  group: number,
  start: Start,
  wanted: number,
): Promise<Start> {
  const [head] = (await source.audit({ before: group + 1, limit: 1 })).items;
  if (head?.seq !== group) return START;
  const page = await source.audit({ before: start.before ?? group + 1, limit: wanted - start.rows.length });
  const together = page.items.filter((entry) => isTogether(head, entry));
  const rows = [...start.rows, ...together.map((entry) => ({ entry, count: 1 }))];
  const isOver = together.length < page.items.length;
  return { before: isOver ? undefined : nextOf(page), rows, oldest: rows.at(-1)?.entry ?? null };
}

function pageQuery({ record }: ActivityFilter, before: number | undefined, limit: number): AuditQuery {
  return {
    limit,
    ...(before === undefined ? {} : { before }),
    ...(record === '' ? {} : { target: { kind: 'record', record: { type: CUSTOMER, id: record } } }),
  };
}

function nextOf({ next }: Page<AuditEntry>): number | undefined {
  return next === null ? undefined : Number(next);
}
