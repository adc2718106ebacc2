import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import { chord, focused, inside, press, settled } from '../../../testing-suites/page.js';
import type { RuleRowsHost } from '../../../testing-suites/rule-rows-host.js';
import { control, enter, readRow, showRows } from '../../../testing-suites/rule-rows-page.js';
import type { DayFieldElement } from '../../day-field/index.js';
import { dayModule } from './special/date-input.js';

const BIRTHDAY = '$toMillis(birthday) < $toMillis("2000-01-01")';
const JOINED = '$toMillis(joinedAt) >= $toMillis("2026-11-22T08:00:00+08:00")';

describe('dates in rows', () => {
  let host: RuleRowsHost | undefined;
  afterEach(() => host?.remove());

  const day = (): DayFieldElement => control<DayFieldElement>(host!, 'value');
  const typeDay = async (typed: string): Promise<void> => {
    const input = inside<HTMLInputElement>(day(), 'input');
    input.value = typed;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(host!);
  };

  it('shows them as the language of the page writes days', async () => {
    for (const [lang, shown] of [
      ['zh-CN', '2000/01/01'],
      ['en', '01/01/2000'],
    ] as const) {
      host = await showRows(BIRTHDAY, {}, lang);
      expect(inside<HTMLInputElement>(day(), 'input').value).to.equal(shown);
      host.remove();
    }
  });

  it('writes a day that was typed, and none that is no day', async () => {
    host = await showRows(BIRTHDAY);
    await typeDay('1999年2月3日');
    expect(host.text).to.equal(BIRTHDAY.replace('2000-01-01', '1999-02-03'));
    await typeDay('1999/2/30');
    expect(host.text).to.equal(BIRTHDAY.replace('2000-01-01', '1999-02-03'));
    expect(inside(day(), '[role=alert]').textContent).to.contain('请输入日期');
    await typeDay('');
    expect(host.text).to.equal(BIRTHDAY.replace('2000-01-01', '1999-02-03'));
  });

  it('writes a day that was chosen from the month', async () => {
    host = await showRows(BIRTHDAY);
    inside<HTMLInputElement>(day(), 'input').focus();
    await chord('Alt+ArrowDown');
    await press('ArrowRight', 'Enter');
    await settled(host);
    expect(host.text).to.equal(BIRTHDAY.replace('2000-01-01', '2000-01-02'));
  });

  it('keeps the time of a moment when its day changes, and the day when its time does', async () => {
    host = await showRows(JOINED);
    await typeDay('2026-12-01');
    expect(host.text).to.equal(JOINED.replace('11-22', '12-01'));
    await enter(host, 'value-time', '18:05:20');
    expect(host.text).to.equal(JOINED.replace('11-22', '12-01').replace('08:00:00', '18:05:20'));
    await enter(host, 'value-time', '24:00');
    expect(readRow(host)).to.contain('请输入时间');
    expect(host.text).to.contain('18:05:20');
  });

  it('shows a refused day as it was', async () => {
    host = await showRows(BIRTHDAY);
    host.context.edit = () => false;
    await typeDay('1999-02-03');
    expect(day().value).to.equal('2000-01-01');
  });

  it('names both fields of a moment and has no accessibility problems', async () => {
    host = await showRows(JOINED);
    const time = control(host, 'value-time').getAttribute('aria-label');
    expect(day().label).to.contain('注册时间');
    expect(time).to.equal(`时刻 - ${day().label}`);
    const { violations } = await axe.run(host);
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('is a plain field until the field for days is there, and while somebody types into it', async () => {
    host = await showRows('age = 1');
    const arrived: (() => void)[] = [];
    Object.defineProperties(dayModule, {
      known: { get: () => null, configurable: true },
      load: { value: () => new Promise<void>((resolve) => arrived.push(resolve)), configurable: true },
    });
    host.text = BIRTHDAY;
    host.requestUpdate();
    await settled(host);
    const field = control<HTMLInputElement>(host, 'value');
    expect(field.value).to.equal('2000-01-01');
    field.focus();
    Reflect.deleteProperty(dayModule, 'known');
    Reflect.deleteProperty(dayModule, 'load');
    for (const resolve of arrived) resolve();
    await enter(host, 'value', '1999-02-03');
    expect(host.text).to.equal(BIRTHDAY.replace('2000-01-01', '1999-02-03'));
    expect(focused()).to.equal(field);
    field.blur();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await settled(host);
    expect(day().value).to.equal('1999-02-03');
  });

  it('says days in words where they may not be changed', async () => {
    host = await showRows(BIRTHDAY, { isReadonly: true });
    expect(readRow(host)).to.equal('生日 | 早于 | “2000-01-01”');
  });
});
