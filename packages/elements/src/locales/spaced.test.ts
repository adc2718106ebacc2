import { expect } from '@open-wc/testing';
import { spaced } from './spaced.js';
import { ruleArrangeTerms } from './rule-arrange.terms.js';

it('sets Latin letters and digits off from Chinese words', () => {
  expect([spaced('条件 4'), spaced('规则'), spaced('ABC')]).to.deep.equal(['条件 4 ', '规则', 'ABC ']);
  const { moved } = ruleArrangeTerms['zh-CN'];
  expect(moved('条件 4', '1', '3', '条件组 2')).to.equal('已将条件 4 移到条件组 2 中的第 1 位，共 3 项。');
});
