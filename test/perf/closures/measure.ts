import { median } from '../bench.types.js';
import { customers, type BenchCustomer } from './customers.js';
import { ENGINES, type BenchEngine } from './engines.js';
import { RULES, type BenchRule } from './rules.js';

/** What one engine did with one rule. */
export interface Measured {
  readonly rule: string;
  /** Records per second of CPU time; null when the engine cannot express the rule or answers otherwise. */
  readonly perSecond: number | null;
  /** Against the rule written by hand, in the same process, neighbouring rounds. */
  readonly toHand: number;
  readonly hits: number;
  /** Records that it was asked about in one round. */
  readonly records: number;
  readonly note?: string;
}

const ROUNDS = 9;
const MOST_RECORDS = 100_000;
const FEWEST_RECORDS = 500;
/** CPU time that a round should take; slow engines are asked about fewer records. */
const ROUND_SECONDS = 0.15;

/** Measures one engine with all rules; every rule is run before the first one is timed. */
async function measure(engine: BenchEngine): Promise<Measured[]> {
  const records: readonly BenchCustomer[] = customers(MOST_RECORDS);
  const taken = RULES.map((rule) => ({ rule, decide: take(engine, rule), enough: records }));
  for (const one of taken) {
    if (typeof one.decide === 'string') continue;
    one.enough = await enoughRecords(engine, one.rule, one.decide, records);
  }
  const found: Measured[] = [];
  for (const { rule, decide, enough } of taken) found.push(await measureRule(engine, rule, decide, enough));
  return found;
}

/** As many records as fill a round, found by doubling, which warms the engine up too. */
async function enoughRecords(
  engine: BenchEngine,
  rule: BenchRule,
  decide: Taken,
  records: readonly BenchCustomer[],
): Promise<readonly BenchCustomer[]> {
  for (let count = FEWEST_RECORDS; count < MOST_RECORDS; count *= 2) {
    const some = records.slice(0, count);
    const { theirs } = await rounds(engine, rule, decide, some);
    if (theirs > ROUND_SECONDS) return some;
  }
  for (let round = 0; round < 3; round++) await rounds(engine, rule, decide, records);
  return records;
}

type Taken = Exclude<ReturnType<BenchEngine['take']>, null>;

function take(engine: BenchEngine, rule: BenchRule): Taken | string {
  try {
    return engine.take(rule) ?? 'cannot express it';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function measureRule(
  engine: BenchEngine,
  rule: BenchRule,
  decide: Taken | string,
  records: readonly BenchCustomer[],
): Promise<Measured> {
  const none = { rule: rule.name, perSecond: null, toHand: 0, hits: 0, records: records.length };
  if (typeof decide === 'string') return { ...none, note: decide };
  const speeds: number[] = [];
  const ratios: number[] = [];
  let hits = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { hand, theirs, handHits, theirHits } = await rounds(engine, rule, decide, records);
    if (handHits !== theirHits) return { ...none, note: `${theirHits} hits instead of ${handHits}` };
    hits = theirHits;
    speeds.push(records.length / theirs);
    ratios.push(hand / theirs);
  }
  return {
    rule: rule.name,
    perSecond: median(speeds),
    toHand: median(ratios),
    hits,
    records: records.length,
  };
}

interface Round {
  readonly hand: number;
  readonly theirs: number;
  readonly handHits: number;
  readonly theirHits: number;
}

async function rounds(
  engine: BenchEngine,
  rule: BenchRule,
  decide: Taken,
  records: readonly BenchCustomer[],
): Promise<Round> {
  const started = cpuSeconds();
  const handHits = count(rule.byHand, records);
  const between = cpuSeconds();
  const theirHits =
    engine.isAsync === true ? await countLater(decide, records) : count(decide as Hand, records);
  return { hand: between - started, theirs: cpuSeconds() - between, handHits, theirHits };
}

type Hand = (customer: BenchCustomer) => boolean;

function count(decide: Hand, records: readonly BenchCustomer[]): number {
  let hits = 0;
  for (const record of records) if (decide(record)) hits++;
  return hits;
}

async function countLater(decide: Taken, records: readonly BenchCustomer[]): Promise<number> {
  let hits = 0;
  for (const record of records) if (await decide(record)) hits++;
  return hits;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

const engine = ENGINES.find(({ name }) => name === process.argv[2]);
if (engine === undefined) throw new Error(`There is no engine called ${process.argv[2] ?? '(none)'}`);
process.stdout.write(`${JSON.stringify(await measure(engine))}\n`);
