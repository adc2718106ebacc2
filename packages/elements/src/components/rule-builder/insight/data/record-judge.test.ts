import { expect } from '@open-wc/testing';
import { JudgeDesk } from './judge-desk.js';
import { judge } from './judge.js';
import type { JudgeMessage } from './judge-messages.js';
import { PAGE_CHUNK, RecordChunks } from './record-chunks.js';
import { RecordJudge } from './record-judge.js';

const ASKING = { asOf: '2026-11-23T00:00:00.000Z', bindings: {} };
const TEXTS = ['age >= 50', '$count(orders[amount > 90]) > 0', 'age > "x"'];
const never = new AbortController().signal;

/** A worker in the page: what it is sent is cloned as on the way into a real one. */
class NearWorker extends EventTarget {
  readonly sent: JudgeMessage[] = [];
  terminated = false;
  readonly #desk = new JudgeDesk((reply) =>
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }))),
  );

  postMessage(message: JudgeMessage): void {
    const copy = structuredClone(message);
    this.sent.push(copy);
    queueMicrotask(() => this.#desk.receive(copy));
  }

  terminate(): void {
    this.terminated = true;
  }
}

function recordsOf(count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, at) => ({ age: at % 100, orders: [{ amount: at % 97 }] }));
}

function judgeWith(worker: NearWorker): RecordJudge {
  return new RecordJudge(() => worker as unknown as Worker);
}

/** How many of the messages are of a sort. */
function count(worker: NearWorker, sort: JudgeMessage['judge']): number {
  return worker.sent.filter(({ judge: each }) => each === sort).length;
}

describe('judging many records', () => {
  it('happens in the worker and gives what the page would say', async () => {
    const worker = new NearWorker();
    const chunks = new RecordChunks(recordsOf(1200));
    const there = await judgeWith(worker).judge(chunks, TEXTS, ASKING, { signal: never });
    const here = await judge(chunks, TEXTS, ASKING, { signal: never });
    expect(there.map(({ matches, errors }) => [matches, errors])).to.deep.equal(
      here.map(({ matches, errors }) => [matches, errors]),
    );
    expect(there.map(({ marks }) => [...marks])).to.deep.equal(here.map(({ marks }) => [...marks]));
    expect(here[2]?.errors).to.equal(1200);
  });

  it('sends the records once for all questions', async () => {
    const worker = new NearWorker();
    const judging = judgeWith(worker);
    const chunks = new RecordChunks(recordsOf(1200));
    await judging.judge(chunks, TEXTS, ASKING, { signal: never });
    const sent = count(worker, 'records');
    await judging.judge(chunks, ['age = 7'], ASKING, { signal: never });
    expect(count(worker, 'records')).to.equal(sent);
    const [other] = await judging.judge(new RecordChunks(recordsOf(600)), ['age = 7'], ASKING, {
      signal: never,
    });
    expect(other?.matches).to.equal(6);
  });

  it('asks a quick rule in the page until the worker has the records, with the same answer', async () => {
    const worker = new NearWorker();
    const judging = judgeWith(worker);
    const chunks = new RecordChunks(recordsOf(1200), PAGE_CHUNK);
    const quick = { signal: never, quick: true };
    const [here] = await judging.judge(chunks, ['age = 7'], ASKING, quick);
    expect(worker.sent).to.have.length(0);
    await judging.judge(chunks, TEXTS, ASKING, { signal: never });
    const [there] = await judging.judge(chunks, ['age = 7'], ASKING, quick);
    expect(count(worker, 'ask')).to.equal(2);
    expect(here?.matches).to.equal(12);
    expect([...(here?.marks ?? [])]).to.deep.equal([...(there?.marks ?? [])]);
  });

  it('sends nothing while the page judges a quick rule, and all of it then', async () => {
    const worker = new NearWorker();
    const judging = judgeWith(worker);
    const chunks = new RecordChunks(recordsOf(5000), PAGE_CHUNK);
    const sentBy: number[] = [];
    const quick = judging.judge(chunks, ['age = 7'], ASKING, { signal: never, quick: true }).then(() => {
      sentBy.push(count(worker, 'records'));
    });
    const [later] = await judging.judge(chunks, ['age = 8'], ASKING, { signal: never });
    await quick;
    expect(sentBy).to.deep.equal([0]);
    expect(later?.matches).to.equal(50);
  });

  it('sends all when the quick rule is given up', async () => {
    const worker = new NearWorker();
    const judging = judgeWith(worker);
    const chunks = new RecordChunks(recordsOf(5000), PAGE_CHUNK);
    const abort = new AbortController();
    const quick = judging
      .judge(chunks, ['age = 7'], ASKING, { signal: abort.signal, quick: true })
      .then(String, (raised: unknown) => (raised as Error).name);
    abort.abort();
    const [later] = await judging.judge(chunks, ['age = 8'], ASKING, { signal: never });
    expect(await quick).to.equal('AbortError');
    expect(later?.matches).to.equal(50);
  });

  it('starts no worker for few', async () => {
    let started = 0;
    const judging = new RecordJudge(() => {
      started += 1;
      return null;
    });
    await judging.judge(new RecordChunks(recordsOf(100)), TEXTS, ASKING, { signal: never });
    expect(started).to.equal(0);
  });

  it('goes on in the page with records that cannot be sent, and where no worker may start', async () => {
    const records = recordsOf(600).map((record) => ({ ...(record as object), self: () => record }));
    const worker = new NearWorker();
    const [verdict] = await judgeWith(worker).judge(new RecordChunks(records), ['age = 7'], ASKING, {
      signal: never,
    });
    expect(verdict?.matches).to.equal(6);
    expect(worker.terminated).to.equal(true);
    const barred = new RecordJudge(() => {
      throw new DOMException('The policy of the page allows no workers.', 'SecurityError');
    });
    const [same] = await barred.judge(new RecordChunks(recordsOf(600)), ['age = 7'], ASKING, {
      signal: never,
    });
    expect(same?.matches).to.equal(6);
  });

  it('goes on in the page when the worker fails while it is sent the records', async () => {
    const worker = new (class extends NearWorker {
      override postMessage(message: JudgeMessage): void {
        this.sent.push(message);
        // What a policy or a missing file does to a worker comes as an event, some time after its start.
        if (this.sent.length === 1) queueMicrotask(() => this.dispatchEvent(new Event('error')));
      }
    })();
    const [verdict] = await judgeWith(worker).judge(new RecordChunks(recordsOf(5000)), ['age = 7'], ASKING, {
      signal: never,
    });
    expect(verdict?.matches).to.equal(50);
    expect(count(worker, 'ask')).to.equal(0);
  });

  it('gives a question up without giving up the others', async () => {
    const worker = new NearWorker();
    const judging = judgeWith(worker);
    const chunks = new RecordChunks(recordsOf(1200));
    const abort = new AbortController();
    const first = judging
      .judge(chunks, TEXTS, ASKING, { signal: abort.signal })
      .then(String, (raised: unknown) => (raised as Error).name);
    const second = judging.judge(chunks, ['age = 7'], ASKING, { signal: never });
    abort.abort();
    expect(await first).to.equal('AbortError');
    expect((await second)[0]?.matches).to.equal(12);
  });
});
