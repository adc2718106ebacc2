/** Which word counts what, by what the name of a collection ends with or holds; the first that fits counts. */
const MEASURES: readonly (readonly [word: string, things: RegExp])[] = [
  ['份', /合同|协议|报价|问卷|发票|文件|保单$/u],
  ['位', /联系人|成员|员工|家属|受益人$/u],
  ['次', /购买|消费|访问|登录|咨询|沟通|拜访|跟进|通话|活动|行为|浏览|联系|签到$/u],
  ['笔', /订单|交易|付款|支付|退款|账单|流水|借款|转账|充值$/u],
  ['件', /商品|产品|物品|货品|包裹|快递$/u],
  ['个', /(?:标签|分组)$/u],
  ['张', /优惠券|卡券|会员卡|银行卡|工单|票$/u],
];

/** The Chinese word between a number and what a collection of that title holds: 3笔 (订单), 3次 (访问); else 条. */
export function measureWord(title: string): string {
  return MEASURES.find(([, things]) => things.test(title))?.[0] ?? '条';
}
