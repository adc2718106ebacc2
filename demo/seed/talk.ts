import type { Random } from './random.js';

/** Kinds of talk with their texts; `{p}` is a product, `{n}` a number of days, `{q}` a number of pieces. */
const CHINESE: readonly (readonly [readonly string[], number])[] = [
  [['{p}什么时候能发货？', '请问{p}有现货吗？', '{p}和上一代有什么区别？', '想了解一下{p}的批量价格，大概{q}件', '能发一份{p}的报价单吗？', '{p}支持定制吗？', '{p}的保修期多久？'], 40],
  [['收到货了，{p}质量很好，谢谢', '{p}用了{n}天，效果比预期好', '服务态度很好，下次还会买', '客服回复很快，满意', '包装很用心，推荐给同事了'], 22],
  [['我要投诉，{p}用了{n}天就坏了', '我要投诉，等了{n}天还没发货', '发错货了，我订的是{p}', '{p}和描述不符，要求退款', '已经第{n}次联系你们了，一直没人处理'], 11],
  [['帮我开一张增值税专用发票', '发票抬头需要修改', '收货地址变了，请帮忙改一下', '订单什么时候到？物流{n}天没更新了', '合同已经签好，请查收'], 17],
  [['预算下个季度才批，到时候再联系', '我们在对比几家供应商，{p}还能优惠吗？', '最近不需要，谢谢', '领导还在看，{n}天后给您答复'], 10],
]; // prettier-ignore

const ENGLISH: readonly (readonly [readonly string[], number])[] = [
  [['Is {p} in stock?', 'Could you send a quote for {q} pieces of {p}?', 'What is the lead time for {p}?', 'Does {p} come with an English manual?'], 42],
  [['{p} works great, thank you!', 'Very quick reply, much appreciated.', 'We have used {p} for {n} days and are happy with it.'], 22],
  [['I want to complain: {p} broke after {n} days.', 'Still no delivery after {n} days, please escalate.', 'This is not what we ordered. We want a refund.'], 12],
  [['Please change the delivery address.', 'The invoice shows the wrong company name.', 'Any news about the shipment? Nothing for {n} days.'], 16],
  [['We are comparing suppliers, is there a discount on {p}?', 'No budget this quarter, please call again in {n} days.'], 8],
]; // prettier-ignore

const CHANNELS: readonly (readonly [string, number])[] = [
  ['微信', 40], ['电话', 24], ['在线客服', 20], ['邮件', 12], ['展会', 4],
]; // prettier-ignore

const CHANNELS_ABROAD: readonly (readonly [string, number])[] = [
  ['邮件', 55], ['在线客服', 25], ['电话', 15], ['展会', 5],
]; // prettier-ignore

/** How a customer gets in touch. */
export function makeChannel(random: Random, chinese: boolean): string {
  return random.weighted(chinese ? CHANNELS : CHANNELS_ABROAD);
}

/** What a customer says. */
export function makeText(random: Random, chinese: boolean, product: string): string {
  const text = random.pick(random.weighted(chinese ? CHINESE : ENGLISH));
  const name = chinese ? product : product.replace('产品', 'Product ');
  return text
    .replaceAll('{p}', name)
    .replaceAll('{n}', String(random.int(2, 15)))
    .replaceAll('{q}', String(random.int(2, 40) * 5));
}
