import { expect } from '@open-wc/testing';
import type { Session } from '@tagma/core';
import { taxonomy } from '../../../testing-suites/fixtures.js';
import { ACTORS, makeWorkplace, withMethods } from '../../../testing-suites/session.js';
import { readShares } from './split-reading.js';
import type { SplitReading } from './split-reading.js';

const IDS = Array.from({ length: 1_100 }, (_, at) => `c-${1_000 + at}`);

async function tagged(): Promise<Session> {
  const workplace = await makeWorkplace();
  await workplace.store.writeRecords({
    ...{ type: 'customer', children: {}, onExisting: 'update', transactionId: 'many', audit: [], events: [] },
    records: IDS.map((id, at) => ({ id, data: { at } })),
  });
  const records = IDS.map((id) => ({ type: 'customer', id }));
  for (const portion of [records.slice(0, 1_000), records.slice(1_000)]) {
    const outcome = await workplace.elsewhere({
      type: 'tagRecords',
      records: portion,
      add: [{ tagId: 'tag-vip' }],
      remove: [],
    });
    expect(outcome.ok).to.equal(true);
  }
  return workplace.sessionOf(ACTORS.admin);
}

function counted(session: Session): { readonly session: Session; readonly asked: Map<string, number> } {
  const asked = new Map<string, number>();
  const count = (what: string): void => void asked.set(what, (asked.get(what) ?? 0) + 1);
  const methods: Partial<Session> = {
    assignments: (query) => (count('assignments'), session.assignments(query)),
    record: (ref) => (count('record'), session.record(ref)),
    fullRecords: (query, options) => (count('records'), session.fullRecords(query, options)),
    tagUsage: (request) => (count('usage'), session.tagUsage(request)),
  };
  return { session: withMethods(session, methods), asked };
}

const reading = (conditions: readonly string[], more: Partial<SplitReading> = {}): SplitReading => ({
  ...{ recordTypes: ['customer'], tagId: 'tag-vip', concepts: taxonomy, now: '2026-11-22T09:00:00.000Z' },
  ...{ signal: new AbortController().signal, onProgress: () => undefined, conditions, ...more },
});

describe('reading who goes where in a split', () => {
  let session: Session;
  before(async () => {
    session = await tagged();
  });

  it('asks for the count only while there is no condition', async () => {
    const watched = counted(session);
    const figures = await readShares(watched.session, reading(['', ' ']));
    expect(figures?.rest).to.equal(1_100);
    expect(figures?.shares.map(({ records }) => records.length)).to.deep.equal([0, 0]);
    expect([...watched.asked]).to.deep.equal([['usage', 1]]);
  });

  it('asks for the tags of many records at once, and tells how far it is', async () => {
    const watched = counted(session);
    const told: number[] = [];
    const conditions = ['at < 100', '"tag-vip" in tags and at >= 1000'];
    const figures = await readShares(
      watched.session,
      reading(conditions, { onProgress: (done) => told.push(done) }),
    );
    expect(figures?.shares.map(({ records }) => records.length)).to.deep.equal([100, 100]);
    expect([figures?.rest, figures?.failed]).to.deep.equal([900, 0]);
    expect(watched.asked.get('assignments'), 'of the tag, and of three portions').to.equal(4);
    expect([watched.asked.get('records'), watched.asked.get('record')]).to.deep.equal([3, undefined]);
    expect(told.at(-1)).to.equal(1_100);
  });

  it('ends when it is told to', async () => {
    const end = new AbortController();
    const watched = counted(session);
    const figures = await readShares(
      watched.session,
      reading(['at < 100'], { signal: end.signal, onProgress: (done) => void (done > 0 && end.abort()) }),
    );
    expect(figures).to.equal(null);
    expect(watched.asked.get('records'), 'of three portions').to.equal(1);
  });
});
