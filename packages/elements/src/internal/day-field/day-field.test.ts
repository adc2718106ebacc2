import { expect } from '@open-wc/testing';
import { dayPattern, readDay, showDay } from './day-text.js';
import { addMonths, firstWeekday, monthDays } from './month-days.js';

const WORDS = { year: 'Y', month: 'M', day: 'D' };

describe('days in the words of a language', () => {
  it('are shown and asked for as the language writes them', () => {
    expect(showDay('2030-05-01', 'en-US')).to.equal('05/01/2030');
    expect(showDay('2030-05-01', 'en-GB')).to.equal('01/05/2030');
    expect(showDay('2030-05-01', 'zh-CN')).to.equal('2030/05/01');
    expect(dayPattern('en-US', WORDS)).to.equal('M/D/Y');
    expect(dayPattern('zh-CN', WORDS)).to.equal('Y/M/D');
  });

  it('are stored days, whatever calendar or figures the language prefers', () => {
    expect(showDay('2030-05-01', 'th-TH')).to.contain('2030');
    expect(showDay('2030-05-01', 'ar-EG')).to.match(/2030/u);
  });

  it('are read in the order of the language, or with the year first', () => {
    expect(readDay('5/1/2030', 'en-US')).to.equal('2030-05-01');
    expect(readDay('5/1/2030', 'en-GB')).to.equal('2030-01-05');
    for (const text of ['2030-05-01', '2030年5月1日', '２０３０／５／１', ' 2030.5.1 '])
      expect(readDay(text, 'en-US'), text).to.equal('2030-05-01');
    expect(readDay('', 'en-US')).to.equal('');
  });

  it('are refused when the calendar has no such day, or nobody knows the century', () => {
    for (const text of ['2030-02-30', '1/2/30', 'tomorrow', '2030-13-01', '2030-05', '2030-05-01-02'])
      expect(readDay(text, 'en-US'), text).to.equal(null);
  });
});

describe('months', () => {
  it('are whole weeks that begin as the region has it', () => {
    expect(firstWeekday('en-US')).to.equal(7);
    expect(firstWeekday('zh-CN')).to.be.oneOf([1, 7]);
    expect(monthDays('2030-05-15', 1).slice(0, 3)).to.deep.equal(['2030-04-29', '2030-04-30', '2030-05-01']);
    expect(monthDays('2030-05-15', 7)[0]).to.equal('2030-04-28');
    expect(monthDays('2030-05-15', 1).length).to.equal(42);
  });

  it('have a last day where another has more', () => {
    expect(addMonths('2030-01-31', 1)).to.equal('2030-02-28');
    expect(addMonths('2028-01-31', 1)).to.equal('2028-02-29');
    expect(addMonths('2030-01-31', -1)).to.equal('2029-12-31');
  });
});
