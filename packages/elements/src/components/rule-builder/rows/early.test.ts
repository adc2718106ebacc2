import { expect } from '@open-wc/testing';
import { focused, press, settled, type } from '../../../testing-suites/page.js';
import type { RuleRowsHost } from '../../../testing-suites/rule-rows-host.js';
import { choose, control, enter, showRows } from '../../../testing-suites/rule-rows-page.js';

describe('rows whose controls are used before what they do is here', () => {
  let host: RuleRowsHost;
  afterEach(() => host.remove());

  const show = async (text: string): Promise<void> => {
    host = await showRows(text, { isEarly: true });
  };

  it('keep what is typed on show, and write it then', async () => {
    await show('age >= 18');
    const input = control(host, 'value') as HTMLInputElement;
    input.focus();
    input.select();
    await type('42');
    host.requestUpdate();
    await settled(host);
    expect([input.value, host.text]).to.deep.equal(['42', 'age >= 18']);
    host.arrive();
    await settled(host);
    expect([input.value, host.text, focused()]).to.deep.equal(['42', 'age >= 42', input]);
  });

  it('keep what is typed when the field is left, and what is wrong with it', async () => {
    await show('age >= 18');
    await enter(host, 'value', 'x');
    await press('Tab');
    await settled(host);
    host.arrive();
    await settled(host);
    expect((control(host, 'value') as HTMLInputElement).value).to.equal('x');
    expect(host.text).to.equal('age >= 18');
    expect(host.shadowRoot?.querySelector('.cell-note')?.textContent).to.contain('请输入数字');
  });

  it('take a choice then, in the order of what was asked', async () => {
    await show('age >= 18');
    await choose(host, 'operator', '<');
    await enter(host, 'value', '7');
    host.arrive();
    await settled(host);
    expect(host.text).to.equal('age < 7');
  });
});
