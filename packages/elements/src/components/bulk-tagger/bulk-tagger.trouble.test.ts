import { expect } from '@open-wc/testing';
import { SessionError } from '@tagma/core';
import type { Assignment, RecordRef } from '@tagma/core';
import {
  CONCEPTS,
  RECORDS,
  checked,
  effectSays,
  option,
  place,
  prepare,
  show,
  showReady,
  tagger,
  tagsOf,
  until,
  workplace,
} from '../../testing-suites/bulk-tagger-page.js';
import { concept, manyTags } from '../../testing-suites/fixtures.js';
import {
  allInside,
  appears,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
} from '../../testing-suites/page.js';
import { ACTORS } from '../../testing-suites/session.js';
import { BulkTagEvent, BulkTaggedEvent } from './index.js';

describe('tagma-bulk-tagger with many records, other roles and trouble', () => {
  beforeEach(prepare);
  afterEach(() => place.remove());

  it('keeps what was chosen when applying fails, and tries again', async () => {
    let fails = true;
    const real = workplace.sessionOf(ACTORS.admin);
    await real.workspace();
    await show({}, ACTORS.admin, {
      execute: (command) => {
        if (fails) throw new SessionError('unavailable', 'down');
        return real.execute(command);
      },
    });
    await appears(tagger, '.option');
    await click(option('VIP customer'));
    await effectSays('28 of 40');
    await click(inside(tagger, '.apply'));
    await appears(tagger, '.notice.danger');
    expect(checked('VIP customer')).to.equal('true');
    fails = false;
    await click(inside(tagger, '.notice .button'));
    await appears(tagger, '.notice.success');
    expect(await tagsOf('c-40')).to.contain('tag-vip');
  });

  it('says how far the reading is, and offers to read again after a failure', async () => {
    let fails = true;
    const real = workplace.sessionOf(ACTORS.admin);
    await real.workspace();
    await show({}, ACTORS.admin, {
      assignments: (query) => {
        if (fails) throw new SessionError('unavailable', 'down');
        return real.assignments(query);
      },
    });
    const failure = await appears(tagger, '.state');
    expect(textOf(failure)).to.contain('The service does not answer.');
    await expect(tagger).to.be.accessible();
    fails = false;
    await click(inside(tagger, '.state .button'));
    await appears(tagger, '.option');
  });

  it('reads many records in chunks', async () => {
    const many = Array.from({ length: 1_200 }, (_item, index) => ({
      type: 'customer',
      id: `m-${String(index)}`,
    }));
    const asked: number[] = [];
    const real = workplace.sessionOf(ACTORS.admin);
    await real.workspace();
    await show({ records: many }, ACTORS.admin, {
      assignments: (query) => {
        asked.push(query.recordIds?.length ?? -1);
        return real.assignments(query);
      },
    });
    await appears(tagger, '.option');
    expect(asked).to.deep.equal([500, 500, 200]);
  });

  describe('with more records than one command takes', () => {
    const many = Array.from({ length: 1_200 }, (_item, index) => ({
      type: 'customer',
      id: `n-${String(index)}`,
    }));
    const tagged = async (): Promise<number> => {
      const session = workplace.sessionOf(ACTORS.admin);
      const recordIds = many.map(({ id }) => id);
      return (await session.assignments({ recordType: 'customer', recordIds, tagIds: ['tag-vip'] })).length;
    };
    /** The sizes of the commands that come, each told to `then` before it is carried out. */
    const showMany = async (then: (count: number) => void): Promise<readonly number[]> => {
      const sizes: number[] = [];
      const real = workplace.sessionOf(ACTORS.admin);
      await real.workspace();
      await show({ records: many }, ACTORS.admin, {
        execute: (command) => {
          if (command.type === 'tagRecords') {
            sizes.push(command.records.length);
            then(sizes.length);
          }
          return real.execute(command);
        },
      });
      await appears(tagger, '.option');
      await click(option('VIP customer'));
      await effectSays('1,200 of 1,200 records change');
      return sizes;
    };

    beforeEach(async () => {
      await workplace.store.writeRecords({
        type: 'customer',
        records: many.map(({ id }) => ({ id, data: {} })),
        children: {},
        onExisting: 'update',
        transactionId: 'seed-many',
        audit: [],
        events: [],
      });
    });

    it('changes them in portions, tells how far it is, and takes all back at once', async () => {
      const seen: string[] = [];
      const sizes = await showMany((count) => {
        if (count > 1) seen.push(textOf(inside(tagger, '.foot label')));
      });
      const done = listen<BulkTaggedEvent>(tagger, BulkTaggedEvent.type);
      await click(inside(tagger, '.apply'));
      await appears(tagger, '.notice.success');
      expect(sizes).to.deep.equal([500, 500, 200]);
      expect(seen).to.deep.equal(['500 of 1,200 records done', '1,000 of 1,200 records done']);
      expect(done[0]?.detail.transactionIds.length).to.equal(3);
      expect(await tagged()).to.equal(1_200);
      await until(() => focused()?.textContent?.trim() === 'Undo', 'the focus on undo');
      await press('Enter');
      await until(() => done.length === 2, 'the undo');
      expect(done[1]?.detail.transactionIds.length).to.equal(3);
      expect(await tagged()).to.equal(0);
    });

    it('stops when asked to, and takes back what was done', async () => {
      const sizes = await showMany((count) => {
        if (count !== 2) return;
        inside(tagger, '.stop').focus();
        inside(tagger, '.stop').click();
      });
      await click(inside(tagger, '.apply'));
      const notice = await appears(tagger, '.notice.info');
      expect(textOf(notice)).to.contain('Stopped after 1,000 of 1,200 records.');
      expect(sizes).to.deep.equal([500, 500]);
      expect(await tagged()).to.equal(1_000);
      await effectSays('200 of 1,200 records change');
      await until(() => focused()?.textContent?.trim() === 'Undo', 'the focus on undo');
      await press('Enter');
      await until(() => textOf(inside(tagger, '.notice')).includes('Undone.'), 'the undo');
      expect(await tagged()).to.equal(0);
    });
  });

  it('is read-only for a role that may not tag, and says why', async () => {
    await showReady({}, ACTORS.analyst);
    expect(textOf(inside(tagger, '.locked'))).to.contain('adding tags to records');
    await click(option('VIP customer'));
    await settled(tagger);
    expect(checked('VIP customer')).to.equal('mixed');
    expect(option('VIP customer').getAttribute('aria-disabled')).to.equal('true');
    await expect(tagger).to.be.accessible();
  });

  it('says what to do without records, and refuses mixed ones', async () => {
    await show({ records: [] });
    expect(textOf(await appears(tagger, '.state'))).to.contain('No records selected');
    tagger.records = [...RECORDS, { type: 'deal', id: 'd-1' }];
    await settled(tagger);
    expect(textOf(inside(tagger, '.state'))).to.contain('Records of different kinds');
  });

  it('follows what others do, and keeps what was chosen', async () => {
    await showReady();
    await click(option('Silent customer'));
    await workplace.elsewhere({
      type: 'tagRecords',
      records: RECORDS,
      add: [{ tagId: 'tag-vip' }],
      remove: [],
    });
    await until(() => checked('VIP customer') === 'true', 'VIP on all');
    expect(checked('Silent customer')).to.equal('true');
  });

  it('draws a few rows of many tags', async () => {
    await show({ concepts: manyTags(5_000) });
    await appears(tagger, '.option');
    await settled(tagger);
    expect(allInside(tagger, '.row').length).to.be.below(60);
    expect(inside(tagger, '.option').getAttribute('aria-setsize')).to.equal('5000');
  });

  it('fills a tall list from the start', async () => {
    await show({ concepts: manyTags(5_000) });
    tagger.style.setProperty('--tagma-bulk-tagger-height', '1400px');
    await appears(tagger, '.option');
    await settled(tagger);
    expect(allInside(tagger, '.row').length).to.be.above(36);
  });

  it('shows the whole of markup in names as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await show({ concepts: [concept('t', name, name)] });
    await appears(tagger, '.option');
    expect(textOf(inside(tagger, '.option .name'))).to.equal(name);
    expect(allInside(tagger, 'img')).to.have.length(0);
  });

  describe('without a session', () => {
    const given: readonly Assignment[] = [
      {
        record: RECORDS[0] as RecordRef,
        tagId: 'tag-vip',
        version: 1,
        grounds: [{ type: 'manual', by: 'u', at: '2026-01-01T00:00:00.000Z', expiresAt: null }],
        state: 'active',
        assignedAt: '2026-01-01T00:00:00.000Z',
        expiresAt: null,
      },
    ];

    it('asks the page, which answers or refuses', async () => {
      await showReady({ concepts: CONCEPTS, assignments: given });
      expect(textOf(option('VIP customer'))).to.contain('1 of 40');
      const asked = listen<BulkTagEvent>(tagger, BulkTagEvent.type);
      tagger.addEventListener(BulkTagEvent.type, (event) => event.preventDefault(), { once: true });
      await click(option('VIP customer'));
      await effectSays('Added to 39 records');
      await click(inside(tagger, '.apply'));
      expect(textOf(await appears(tagger, '.notice.danger'))).to.contain('did not take the change over');
      tagger.addEventListener(BulkTagEvent.type, ({ detail }) =>
        detail.respondWith({ ok: true, transactionId: 'x', changes: [], events: [], warnings: [] }),
      );
      await click(inside(tagger, '.apply'));
      await appears(tagger, '.notice.success');
      await click(inside(tagger, '.notice .button'));
      await appears(tagger, '.notice.info');
      expect(asked.map(({ detail }) => detail.command)).to.deep.include({ type: 'undo', transactionId: 'x' });
    });
  });
});
