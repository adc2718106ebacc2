/** A rule as people write it: what it is called in Chinese and in English, and its text. */
export type GalleryRule = readonly [zh: string, en: string, text: string];

const DAY = '24 * 60 * 60 * 1000';
const last = (days: number, field = 'at'): string => `$toMillis(${field}) > $millis() - ${days} * ${DAY}`;
const older = (days: number, field: string): string => `$toMillis(${field}) < $millis() - ${days} * ${DAY}`;

const BUYING: readonly GalleryRule[] = [
  ['30天内购买超过3次', 'Bought more than 3 times in 30 days', `$count(orders[${last(30)}]) > 3`],
  ['7天内下过单', 'Ordered within 7 days', `$exists(orders[${last(7)}])`],
  ['90天未下单', 'No order for 90 days', `$count(orders[${last(90)}]) = 0`],
  ['首单客户', 'First order', '$count(orders) = 1'],
  ['复购客户', 'Bought again', '$count(orders) >= 2'],
  ['从未下单', 'Never ordered', '$count(orders) = 0'],
  ['累计消费过万', 'Spent 10,000 in all', '$sum(orders[status = "paid"].amount) > 10000'],
  [
    '近一年消费过万',
    'Spent 10,000 in a year',
    `$sum(orders[${last(365)} and status = "paid"].amount) > 10000`,
  ],
  ['单笔大额', 'One large order', '$max(orders.amount) >= 5000'],
  ['客单价高', 'Large orders on average', '$average(orders.amount) > 800'],
  ['小额多次', 'Small but often', '$count(orders) > 10 and $average(orders.amount) < 100'],
  ['有未付订单', 'Has an open order', '$exists(orders[status = "open"])'],
  ['退过款', 'Had a refund', '$exists(orders[status = "refunded"])'],
  ['全部已付', 'All orders paid', '$count(orders[$not(status = "paid")]) = 0 and $count(orders) > 0'],
  ['购买产品A', 'Bought product A', '$exists(orders[product = "A"])'],
  ['买A未买B', 'Bought A, not B', '$exists(orders[product = "A"]) and $not($exists(orders[product = "B"]))'],
  ['买过三种以上产品', 'More than three products', '$count($distinct(orders.product)) > 3'],
  ['一次买两件以上', 'Two or more at once', '$exists(orders[$exists(items[quantity > 2])])'],
  ['买过某货号', 'Bought one article', '$exists(orders[$exists(items[sku = "A-100"])])'],
  [
    '大客户',
    'Big spender, not closed',
    '$sum(orders[status = "paid"].amount) > 10000 and status != "closed"',
  ],
];

const TALKING: readonly GalleryRule[] = [
  ['咨询产品A', 'Asked for product A', '$exists(orders[product = "A"]) or $contains(note, "产品A")'],
  ['备注提到价格', 'Note about price', '$contains(note, "价格") or $contains(note, "报价")'],
  ['备注含竞品', 'Note names a rival', '$contains($lowercase(note), "acme")'],
  ['没有备注', 'No note', '$not($exists(note))'],
  ['公司名含有限公司', 'A limited company', '$contains(name, "有限公司")'],
  ['名称以测试开头', 'A test record', '$substring(name, 0, 2) = "测试"'],
  [
    '企业邮箱',
    'Address of a company',
    '$exists(email) and $not($contains(email, "@gmail.")) and $not($contains(email, "@qq."))',
  ],
  ['大陆手机号', 'Mobile phone in China', '$match(phone, /^1[3-9][0-9]{9}$/)'],
  ['没有联系方式', 'Cannot be reached', '$not($exists(phone)) and $not($exists(email))'],
  ['可电话也可邮件', 'By phone and mail', '$exists(phone) and $exists(email)'],
];

const LIFE: readonly GalleryRule[] = [
  ['新客户', 'New customer', last(30, 'createdAt')],
  ['老客户', 'Customer for years', older(730, 'createdAt')],
  ['活跃', 'Active', last(30, 'lastLogin')],
  ['沉睡', 'Asleep', `${older(60, 'lastLogin')} and ${last(180, 'lastLogin')}`],
  ['即将流失', 'About to leave', `${older(180, 'lastLogin')} and $count(orders) >= 2`],
  ['流失', 'Gone', older(365, 'lastLogin')],
  [
    '唤回',
    'Came back',
    `${last(7, 'lastLogin')} and $count(orders[${last(180)}]) = 0 and $count(orders) > 0`,
  ],
  ['注册未下单', 'Signed up, no order', `${last(14, 'createdAt')} and $count(orders) = 0`],
  ['已关闭', 'Closed', 'status = "closed"'],
  ['未关闭', 'Not closed', 'status != "closed"'],
  ['状态缺失', 'No status', '$not($exists(status))'],
];

const WHO: readonly GalleryRule[] = [
  ['成年', 'Adult', 'age >= 18'],
  ['18到60岁', '18 to 60', 'age >= 18 and age <= 60'],
  ['银发', 'Sixty and over', 'age >= 60'],
  ['中国客户', 'In China', 'country = "CN"'],
  ['德语区', 'Speaks German', 'country in ["DE", "AT", "CH"]'],
  ['海外客户', 'Abroad', 'country != "CN"'],
  ['国家未填', 'No country', '$not($exists(country))'],
  ['VIP', 'VIP', 'vip = true'],
  ['非VIP高评分', 'Not VIP, high score', '$not(vip = true) and score >= 80'],
  ['评分偏低', 'Low score', 'score < 40'],
  ['金额高于评分百倍', 'Amount over 100 x score', 'amount > score * 100'],
];

const TAGS: readonly GalleryRule[] = [
  ['金银卡', 'Gold or silver', '$exists(tags[$ in ["gold", "silver"]])'],
  ['金卡', 'Gold', '"gold" in tags'],
  ['未拉黑', 'Not blocked', '$not("blocked" in tags)'],
  ['金卡且未拉黑', 'Gold, not blocked', '"gold" in tags and $not("blocked" in tags)'],
  ['没有任何标签', 'No tag at all', '$count(tags) = 0'],
  ['标签过多', 'Many tags', '$count(tags) > 10'],
];

const JOINED: readonly GalleryRule[] = [
  ['高价值', 'High value', `(vip = true or $sum(orders.amount) > 50000) and ${last(90, 'lastLogin')}`],
  ['重点跟进', 'Look after', `(score >= 80 or amount > 10000) and $count(orders[${last(30)}]) = 0`],
  ['排除名单', 'Leave out', '$not(status = "closed" or age < 18 or "blocked" in tags)'],
  ['可营销', 'May be written to', '$exists(email) and $not("blocked" in tags) and status = "active"'],
  ['三地任一', 'Any of three', 'country = "DE" or country = "AT" or country = "CH"'],
  ['深层条件', 'Nested', 'vip = true and (country = "CN" or (score > 60 and (age < 30 or age > 60)))'],
  ['禁用一条', 'One condition muted', 'amount > 1000 /*# mute: and vip = true */ and age > 18'],
  ['带备注的条件', 'With a note', '/*# name="大额" note="与销售约定" */ amount > 1000 and age > 18'],
  ['锁定数值', 'Value locked', '/*# lock=value */ amount > 1000 and country = "CN"'],
];

const POINTS: readonly GalleryRule[] = [
  [
    'RFM评分',
    'RFM score',
    `(${last(30, 'lastLogin')} ? 3 : 0) + ($count(orders) > 5 ? 2 : 0) + ($sum(orders.amount) > 10000 ? 3 : 0) >= 5`,
  ],
  [
    '线索评分',
    'Lead score',
    '($exists(email) ? 1 : 0) + ($exists(phone) ? 1 : 0) + (score > 60 ? 2 : 0) >= 3',
  ],
  ['VIP评分', 'VIP score', '(vip ? 3 : 0) + (amount > 1000 ? 2 : 0) + ($count(orders) > 3 ? 1 : 0) >= 4'],
  ['金额分档', 'Tiers by amount', 'amount > 10000 ? "gold" : amount > 1000 ? "silver" : "standard"'],
  ['年龄分档', 'Tiers by age', 'age >= 60 ? "senior" : age >= 18 ? "adult" : "minor"'],
  [
    '活跃分档',
    'Tiers by visits',
    `${last(7, 'lastLogin')} ? "hot" : ${last(30, 'lastLogin')} ? "warm" : "cold"`,
  ],
  ['先算再比', 'Named total', '($total := $sum(orders.amount); $total > 1000 and $total < 5000)'],
  [
    '两个中间值',
    'Two names',
    '($total := $sum(orders.amount); $often := $count(orders); $total / $often > 500)',
  ],
  [
    '自定义计算',
    'Own calculation',
    'vip = true and $reduce(orders.amount, function($a, $b) { $a + $b }) > 100',
  ],
];

/** Rules of real pages, by what they are about. */
export const GALLERY: Readonly<Record<string, readonly GalleryRule[]>> = {
  'Buying · 购买': BUYING,
  'Talking · 沟通': TALKING,
  'Life cycle · 生命周期': LIFE,
  'Who · 画像': WHO,
  'Tags · 标签': TAGS,
  'Joined · 组合': JOINED,
  'Scores and tiers · 评分与分档': POINTS,
};
