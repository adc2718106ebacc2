import { expect } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import { defineTagPicker } from '../../index.js';
import type { TagPage, TagPicker, TagQuery } from '../../index.js';
import { concept } from '../../../../testing-suites/fixtures.js';
import {
  allInside,
  appears,
  click,
  inside,
  press,
  settled,
  textOf,
  type,
} from '../../../../testing-suites/page.js';
import { PagedSource } from './paged-source.js';
import { readPage } from './read-page.js';

defineTagPicker();

const page = (text: string, from: number, count: number): Concept[] =>
  Array.from({ length: count }, (_, at) => {
    const id = `${text || 'all'}-${from + at}`;
    return concept(id, `标签 ${id}`, `Tag ${id}`);
  });

describe('PagedSource', () => {
  /** The same numbers each time, so that a failure can be seen again. */
  const numbers = (seed: number) => (): number => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };

  it('never shows an answer to anything but the last question, in a thousand orders', async () => {
    let stale = 0;
    let unanswered = 0;
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = numbers(seed);
      const waiting: (() => void)[] = [];
      const source = new PagedSource({ typing: 0, slow: 60_000 }, () => {
        if (source.ids.some((id) => !id.startsWith(`${source.text ?? ''}-`))) stale += 1;
      });
      const answer = ({ text }: TagQuery): Promise<TagPage> =>
        new Promise((resolve, reject) => {
          const fails = random() < 0.2;
          waiting.push(() => (fails ? reject(new Error('no')) : resolve({ concepts: page(text, 0, 3) })));
        });
      const texts = ['a', 'ab', 'abc', 'ab', 'b', 'bc'];
      for (const text of texts) {
        source.ask(answer, text);
        // The question goes out after the pause of typing; here it is asked for at once.
        source.retry();
        while (waiting.length > 0 && random() < 0.4) {
          waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
          await Promise.resolve();
        }
      }
      while (waiting.length > 0) {
        waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
        await Promise.resolve();
        await Promise.resolve();
      }
      await Promise.resolve();
      if (source.text !== 'bc' || !['idle', 'failed'].includes(source.state)) unanswered += 1;
      source.end();
    }
    expect(stale).to.equal(0);
    expect(unanswered).to.equal(0);
  });

  it('tells the source when its answer is not wanted any more', () => {
    const signals: AbortSignal[] = [];
    const source = new PagedSource({ typing: 0, slow: 60_000 }, () => undefined);
    const ask = ({ signal }: TagQuery): Promise<TagPage> => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    source.ask(ask, '');
    source.ask(ask, 'a');
    source.retry();
    source.end();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
  });

  it('says when a source stalls, and takes no answer that comes after somebody asked again', async () => {
    const answers: ((page: TagPage) => void)[] = [];
    const states: string[] = [];
    const source: PagedSource = new PagedSource({ typing: 0, slow: 5 }, () => states.push(source.state));
    const until = async (isSo: () => boolean): Promise<void> => {
      for (let i = 0; i < 300 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const ask = (): Promise<TagPage> => new Promise((resolve) => answers.push(resolve));
    source.ask(ask, 'a');
    await until(() => states.includes('slow'));
    expect(source.state).to.equal('slow');
    source.retry();
    await until(() => answers.length === 2);
    answers[1]?.({ concepts: page('new', 0, 2) });
    await until(() => source.state === 'idle');
    answers[0]?.({ concepts: page('old', 0, 9) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(source.ids).to.have.length(2);
    expect(source.ids.every((id) => !id.includes('old'))).to.equal(true);
  });

  it('ends where a source goes round in circles', async () => {
    let calls = 0;
    const source = new PagedSource({ typing: 0, slow: 60_000 }, () => undefined);
    const ask = (): Promise<TagPage> => {
      calls += 1;
      return Promise.resolve({ concepts: page('x', 0, 2), next: 'again' });
    };
    source.ask(ask, '');
    for (let i = 0; i < 10; i += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      source.more();
    }
    expect(calls).to.equal(2);
    expect(source.ids.length).to.equal(2);
  });
});

describe('readPage', () => {
  it('keeps what makes sense of anything', () => {
    const hostile = [
      null,
      7,
      'text',
      {},
      { id: '' },
      { id: 'a', name: { en: '<b>bold</b>', 'zh-CN': 3 }, aliases: 'none', parentId: 4 },
      { id: 'a', name: { en: 'again' } },
      { id: 'b', name: 'plain', __proto__: { evil: true } },
    ];
    const read = readPage({ concepts: hostile, next: 12 });
    expect(read.concepts.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(read.concepts[0]?.name).to.deep.equal({ en: '<b>bold</b>' });
    expect(read.concepts[0]?.aliases).to.deep.equal([]);
    expect(read.next).to.equal(null);
  });

  it('refuses what is no page', () => {
    for (const answer of [undefined, null, 'x', [], { concepts: 'x' }])
      expect(() => readPage(answer)).to.throw(TypeError);
  });
});

describe('tagma-tag-picker with a source', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  async function show(props: Partial<TagPicker>): Promise<void> {
    picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', ...props });
    document.body.append(picker);
    await appears(picker, '.details');
    picker.focus();
  }
  const names = (): string[] => allInside(picker, '[role=option]:not(.note) .name').map(textOf);
  const note = (): string => allInside(picker, '.note').map(textOf).join();
  async function until(isSo: () => boolean): Promise<void> {
    for (let i = 0; i < 300 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    await settled(picker);
  }

  it('asks when it opens, page by page while the person scrolls, and then no more', async () => {
    const asked: (string | null)[] = [];
    const source = ({ text, cursor }: TagQuery): Promise<TagPage> => {
      asked.push(cursor);
      const from = Number(cursor ?? 0);
      return Promise.resolve({ concepts: page(text, from, 30), next: from < 60 ? String(from + 30) : null });
    };
    await show({ source });
    expect(asked).to.deep.equal([]);
    picker.show();
    await until(() => names().length > 0);
    expect(names()[0]).to.equal('Tag all-0');
    const box = inside(picker, '.listbox');
    for (let i = 0; i < 20; i += 1) {
      box.scrollTop = box.scrollHeight;
      await settled(picker);
    }
    expect(asked).to.deep.equal([null, '30', '60']);
    expect(note()).to.equal('');
    expect(textOf(inside(picker, '.foot'))).to.equal('90 tags');
  });

  it('keeps chosen tags known when the list is about something else', async () => {
    const source = ({ text }: TagQuery): Promise<TagPage> => Promise.resolve({ concepts: page(text, 0, 3) });
    await show({ source });
    await type('x');
    await until(() => names().length === 3);
    await press('Enter');
    await settled(picker);
    await type('y');
    await until(() => names()[0] === 'Tag y-0');
    expect([...picker.value]).to.deep.equal(['x-0']);
    expect(textOf(inside(inside(picker, '.chips tagma-tag'), '.label'))).to.equal('Tag x-0');
  });

  it('asks about chosen tags that no page has shown', async () => {
    const source = (): Promise<TagPage> => Promise.resolve({ concepts: [] });
    const asked: string[][] = [];
    const resolve = (ids: readonly string[]): Promise<readonly Concept[]> => {
      asked.push([...ids]);
      return Promise.resolve(ids.map((id) => concept(id, `名 ${id}`, `Name of ${id}`)));
    };
    await show({ source, resolve, value: ['a', 'b'] });
    await until(() => allInside(picker, '.chips tagma-tag').length === 2);
    await until(() => textOf(inside(inside(picker, '.chips tagma-tag'), '.label')) === 'Name of a');
    expect(asked).to.deep.equal([['a', 'b']]);
  });

  it('offers to try again after a failure, by mouse and by keyboard', async () => {
    let fails = true;
    const source = ({ text }: TagQuery): Promise<TagPage> =>
      fails ? Promise.reject(new Error('down')) : Promise.resolve({ concepts: page(text, 0, 2) });
    await show({ source });
    picker.show();
    await until(() => note().includes('Try again'));
    await click(inside(picker, '.note'));
    await until(() => note().includes('Try again'));
    fails = false;
    await press('ArrowDown', 'Enter');
    await until(() => names().length === 2);
    expect(note()).to.equal('');
  });

  it('does not create while it is not known what there is', async () => {
    const source = (): Promise<TagPage> => new Promise(() => undefined);
    await show({ source, withCreate: true });
    await type('New');
    await settled(picker);
    await press('Enter');
    await settled(picker);
    expect(inside<HTMLInputElement>(picker, '.input').value).to.equal('New');
    expect(note()).to.equal('Loading tags…');
    expect(allInside(picker, '.create').length).to.equal(0);
  });
});
