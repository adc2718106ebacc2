import { expect } from '@open-wc/testing';
import { allInside, appears, inside, settled, textOf } from '../../../testing-suites/page.js';
import { builder, show } from '../../../testing-suites/rule-builder-page.js';

const WORDS = { en: ['Recognised: ', ' (column '], 'zh-CN': ['自动识别：', '（第 '] } as const;

/** What the import says of a text: the format it is taken for, and what to look at. */
async function told(text: string, lang: 'en' | 'zh-CN'): Promise<readonly string[]> {
  await show('a = 1', { lang });
  inside(builder, '[data-tool=import]').click();
  const area = await appears<HTMLTextAreaElement>(builder, 'dialog[open] .import-text');
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await appears(builder, '.import-problems li');
  await settled(builder);
  return [
    textOf(inside(builder, 'dialog select[name=format] option')),
    ...allInside(builder, '.import-problems li').map(textOf),
  ];
}

describe('rule builder: where something is lost in a rule of another tool', () => {
  afterEach(() => builder.remove());

  for (const lang of ['en', 'zh-CN'] as const) {
    it(`names part and column of JSON on one line, and the tool by its own name (${lang})`, async () => {
      const text =
        '{"condition":"OR","rules":[{"id":"a","field":"a","operator":"equal","value":1},{"id":"b","field":"b","operator":"near","value":2}],"valid":true}';
      const [format, problem] = await told(text, lang);
      const [recognised, column] = WORDS[lang];
      expect(format).to.equal(`${recognised}jQuery QueryBuilder`);
      expect(problem).to.contain(`rules[1].operator${column}${text.indexOf('"near"') + 1}`);
    });
  }

  it('names the column where the text stops being JSON', async () => {
    expect((await told('{"rules": [}', 'en'))[1]).to.contain('Column 12');
  });
});
