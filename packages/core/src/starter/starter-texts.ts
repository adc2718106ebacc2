import type { LocalizedText } from '../shared/shared.types.js';
import { both } from './templates/sketch.js';

/** What a category or tag of the starter means and, for tags, what it is used for. */
export interface StarterTexts {
  readonly definition: LocalizedText;
  readonly useCase?: LocalizedText;
}

/** By id, so that the tree beside it stays easy to read. */
export const STARTER_TEXTS: Readonly<Record<string, StarterTexts>> = {
  'cat-basic': {
    definition: both(
      '客户是谁：所在地、行业、规模、职位。',
      'Who the customer is: place, industry, size, position.',
    ),
  },
  'cat-location': { definition: both('客户公司的主要所在地。', 'Where the company of the customer is.') },
  'tag-domestic': {
    definition: both('公司在国内。', 'The company is in the home country.'),
    useCase: both('使用国内报价与物流。', 'Domestic prices and delivery apply.'),
  },
  'tag-overseas': {
    definition: both('公司在境外。', 'The company is abroad.'),
    useCase: both(
      '由外贸团队跟进，使用外币报价。',
      'Served by the export team, with prices in foreign currency.',
    ),
  },
  'cat-industry': { definition: both('客户公司的主营行业。', 'Main industry of the company.') },
  'tag-retail': {
    definition: both('主营零售。', 'Sells to consumers.'),
    useCase: both('推荐零售行业方案与案例。', 'Shown solutions and cases for retail.'),
  },
  'tag-technology': {
    definition: both('主营软件、互联网或电子产品。', 'Makes software, internet services or electronics.'),
    useCase: both('推荐科技行业方案与案例。', 'Shown solutions and cases for technology.'),
  },
  'cat-company-size': { definition: both('按员工人数划分，最多一个。', 'By number of staff; one at most.') },
  'tag-small-company': {
    definition: both('员工不足 500 人。', 'Fewer than 500 staff.'),
    useCase: both('推荐标准版，线上跟进。', 'Offered the standard edition, served online.'),
  },
  'tag-large-company': {
    definition: both('员工 500 人及以上。', '500 staff or more.'),
    useCase: both('由大客户经理跟进。', 'Served by a key account manager.'),
  },
  'cat-job-title': { definition: both('联系人在公司中的角色。', 'Role of the contact in the company.') },
  'tag-decision-maker': {
    definition: both('能决定是否采购。', 'Decides whether to buy.'),
    useCase: both('报价与合同直接与其沟通。', 'Offers and contracts go to this contact.'),
  },
  'cat-behavior': { definition: both('从订单看出的购买行为。', 'How the customer buys, as orders show it.') },
  'tag-first-purchase': {
    definition: both('只下过一笔订单。', 'Has placed one order.'),
    useCase: both('首单后一周内回访。', 'Called within a week after the first order.'),
  },
  'tag-repeat-purchase': {
    definition: both('下过两笔及以上订单。', 'Has placed two orders or more.'),
    useCase: both('推荐复购优惠与会员计划。', 'Offered repeat discounts and membership.'),
  },
  'tag-large-purchase': {
    definition: both('有一笔订单不少于 10,000。', 'Has an order of 10,000 or more.'),
    useCase: both('大额订单前由经理确认交期。', 'A manager confirms delivery dates of large orders.'),
  },
  'cat-preference': { definition: both('客户购买时看重什么。', 'What matters to the customer when buying.') },
  'tag-price-sensitive': {
    definition: both(
      '多次因价格犹豫，或只在优惠时下单。',
      'Hesitated over prices several times, or buys only with a discount.',
    ),
    useCase: both('促销时优先通知。', 'First to hear of promotions.'),
  },
  'tag-season-campaign': {
    definition: both('参加本次旺季活动。', 'Takes part in the present season campaign.'),
    useCase: both('活动名单；活动结束后清理。', 'List of the campaign; cleared when it ends.'),
  },
  'cat-value': { definition: both('客户对公司的价值。', 'What the customer is worth to the company.') },
  'cat-value-grade': {
    definition: both('按订单总额划分，最多一个。', 'By what orders add up to; one at most.'),
  },
  'tag-low-value': {
    definition: both('很少下单，金额也小。', 'Seldom orders, and little.'),
    useCase: both('以自动化触达为主。', 'Reached by automatic messages.'),
  },
  'tag-high-value': {
    definition: both('订单总额不少于 50,000。', 'Orders add up to 50,000 or more.'),
    useCase: both('专人服务，每季度回访。', 'Served by a person of their own, called each quarter.'),
  },
  'tag-vip': {
    definition: both('经理认定的重要客户。', 'Named an important customer by a manager.'),
    useCase: both('优先响应与专属优惠。', 'Answered first, with offers of their own.'),
  },
  'tag-regular': {
    definition: both('有稳定订单，未达高价值标准。', 'Orders steadily, short of high value.'),
    useCase: both('标准服务。', 'Standard service.'),
  },
  'cat-lifecycle': {
    definition: both('客户所处的阶段，最多一个。', 'The stage the customer is in; one at most.'),
  },
  'tag-lead': {
    definition: both('有联系，没有订单。', 'In contact, without an order.'),
    useCase: both('每周跟进直至成交或放弃。', 'Followed up each week until won or lost.'),
  },
  'tag-new': {
    definition: both('首单在近 90 天内。', 'First order within the past 90 days.'),
    useCase: both('新客引导与满意度回访。', 'Welcomed, and asked how satisfied they are.'),
  },
  'tag-active': {
    definition: both('近 30 天内下单超过 3 次。', 'More than three orders within the past 30 days.'),
    useCase: both('推荐新品与交叉销售。', 'Shown new and related products.'),
  },
  'tag-silent': {
    definition: both('超过 180 天没有订单。', 'No order for more than 180 days.'),
    useCase: both('唤回活动的名单。', 'List for win-back campaigns.'),
  },
};
