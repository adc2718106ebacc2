import { expect } from '@open-wc/testing';
import { appears, focused, inside, settled } from '../../testing-suites/page.js';
import { builder, press, rowAt, show } from '../../testing-suites/rule-builder-page.js';

const SCHEMA = {
  type: 'object',
  properties: { at: { type: 'string', format: 'date-time', title: 'Date' } },
} as const;
const RULE = '$toMillis(at) >= $toMillis("2026-11-22T08:00:00+08:00")';

/** Which control of the row has the focus. */
const at = (): string | undefined =>
  (builder.shadowRoot?.activeElement as HTMLElement | null)?.dataset['control']?.split('/').at(-1);

describe('dates of tagma-rule-builder, by keyboard', () => {
  beforeEach(async () => {
    await show(RULE, { schema: SCHEMA, timeZone: 'Asia/Shanghai', lang: 'zh-CN' });
    await appears(builder, 'tagma-day-field');
    rowAt(0).focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  });
  afterEach(() => builder.remove());

  it('goes along the controls of a value by Tab', async () => {
    expect(at()).to.equal('value');
    await press('Tab');
    expect(at()).to.equal('value-time');
    await press('Tab');
    expect(at()).to.equal('value-source');
    await press('Shift+Tab', 'Shift+Tab');
    expect(at()).to.equal('value');
    await press('Escape');
    expect(focused()?.getAttribute('data-part')).to.equal('value');
  });

  it('writes the day that was typed with Enter, and goes back to the row', async () => {
    const input = inside<HTMLInputElement>(inside(builder, 'tagma-day-field'), 'input');
    input.value = '2026/12/1';
    await press('Enter');
    await settled(builder);
    expect(builder.value).to.equal(RULE.replace('11-22', '12-01'));
    expect(focused()?.getAttribute('data-part')).to.equal('value');
    expect(builder.undo()).to.equal(true);
    await settled(builder);
    expect(input.value).to.equal('2026/11/22');
  });

  it('leaves the way along an open month to the month', async () => {
    await press('Alt+ArrowDown');
    await settled(builder);
    await press('ArrowRight', 'Shift+Tab');
    expect(at()).to.equal('value');
    await press('Escape');
    expect(at()).to.equal('value');
    expect(builder.value).to.equal(RULE);
  });
});
