import { expect, waitUntil } from '@open-wc/testing';
import { defineTagPicker } from './index.js';
import type { TagPicker } from './index.js';
import { concept } from '../../testing-suites/fixtures.js';
import { allInside, settled, textOf, type } from '../../testing-suites/page.js';

defineTagPicker();

const tags = [
  concept('high', '高价值客户', 'High-value customer'),
  concept('key', '重要客户', 'Key customer'),
  concept('bank', '银行', 'Bank'),
];

const options = (picker: TagPicker): string[] => allInside(picker, '[role=option] .name').map(textOf);
const marks = (picker: TagPicker): string[] => allInside(picker, '[role=option] mark').map(textOf);

describe('tagma-tag-picker: search by pinyin', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  async function open(props: Partial<TagPicker>): Promise<void> {
    picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', concepts: tags, ...props });
    document.body.append(picker);
    await settled(picker);
    picker.focus();
  }

  for (const [typed, name, mark] of [
    ['gjz', '高价值客户', '高价值'],
    ['zhongyao', '重要客户', '重要'],
    ['yinh', '银行', '银行'],
  ] as const) {
    it(`finds ${name} by ${typed} and marks what the letters stand for`, async () => {
      await open({ lang: 'zh-CN' });
      await type(typed);
      // What searches and what spells names are fetched first, and built when they are fetched the first time.
      const found = (): boolean => options(picker)[0] === name && options(picker).length === 1;
      await waitUntil(found, `no ${name}`, { timeout: 10_000 });
      expect(marks(picker)).to.deep.equal([mark]);
    });
  }

  for (const typed of ['流失客户', '流失客戶']) {
    it(`finds both forms of the characters by ${typed} and marks them`, async () => {
      const both = [concept('1', '流失客戶', 'Lost'), concept('2', '老流失客户', 'Lost long ago')];
      await open({ lang: 'zh-CN', concepts: [...tags, ...both] });
      await type(typed);
      const found = (): boolean => options(picker).length === 2;
      await waitUntil(found, 'not both', { timeout: 10_000 });
      expect(options(picker)).to.deep.equal(['流失客戶', '老流失客户']);
      expect(marks(picker)).to.deep.equal(['流失客戶', '流失客户']);
    });
  }

  it('spells by a library of the host, in any language', async () => {
    await open({
      lang: 'en',
      transliterate: (text) => Array.from(text, (letter) => (letter === 'B' ? 'qu' : '')),
    });
    picker.concepts = [concept('b', '', 'Bé')];
    await type('qu');
    await settled(picker);
    expect(options(picker)).to.deep.equal(['Bé']);
  });
});
