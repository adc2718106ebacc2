import { expect } from '@open-wc/testing';
import { measureWord } from './measure-words.js';

describe('measure words', () => {
  it('fit what is counted', () => {
    const counted = [
      '订单',
      '历史订单',
      '浏览',
      '咨询',
      '联系人',
      '合同',
      '商品',
      '优惠券',
      '标签',
      '备注',
      '',
    ];
    expect(counted.map(measureWord)).to.deep.equal([
      '笔',
      '笔',
      '次',
      '次',
      '位',
      '份',
      '件',
      '张',
      '个',
      '条',
      '条',
    ]);
  });
});
