import { both, tag, type TemplateSketch } from './sketch.js';

/** Online shops (电商): 购买偏好, 消费能力, 物流要求. */
export const E_COMMERCE: TemplateSketch = {
  id: 'root',
  name: both('电商客户', 'Online shoppers'),
  definition: both('网店客户的常用标签。', 'Common tags for customers of an online shop.'),
  color: 'orange',
  children: [
    {
      id: 'preference',
      name: both('购买偏好', 'Purchase preferences'),
      definition: both('客户下单时看重什么。', 'What matters to the customer when ordering.'),
      color: 'pink',
      judgement: 'objective',
      children: [
        tag(
          'promotion',
          both('促销敏感', 'Buys on promotion'),
          both(
            '近一年一半以上的订单使用了优惠。',
            'More than half of the orders of the past year used an offer.',
          ),
          both('大促前优先推送优惠信息。', 'First to hear of offers before a sale.'),
        ),
        tag(
          'new-arrivals',
          both('偏爱新品', 'Likes new arrivals'),
          both('常在上新一个月内购买新品。', 'Often buys items within a month of their launch.'),
          both('新品预售与试用邀请。', 'Invited to pre-sales and trials.'),
        ),
        tag(
          'brand-loyal',
          both('品牌忠诚', 'Loyal to a brand'),
          both('同一品牌复购三次及以上。', 'Bought the same brand three times or more.'),
          both('推荐该品牌的新款与会员日活动。', 'Told about new items and member days of that brand.'),
        ),
        tag(
          'gifts',
          both('送礼为主', 'Buys gifts'),
          both('多数订单的收货人不是本人。', 'Most orders go to somebody else.'),
          both('节日前推荐礼盒与贺卡服务。', 'Offered gift boxes and cards before holidays.'),
        ),
      ],
    },
    {
      id: 'spending',
      name: both('消费能力', 'Spending power'),
      definition: both(
        '按客单价划分，每位客户一个等级。',
        'By average order value; one grade for each customer.',
      ),
      color: 'amber',
      exclusive: true,
      ordered: true,
      judgement: 'objective',
      reviewEvery: 'P3M',
      children: [
        tag(
          'low-spending',
          both('低客单价', 'Small baskets'),
          both('平均每单金额低于全店平均的一半。', 'Average order below half of the shop average.'),
          both('推荐凑单与组合优惠。', 'Offered bundles and add-on deals.'),
        ),
        tag(
          'medium-spending',
          both('中客单价', 'Medium baskets'),
          both(
            '平均每单金额为全店平均的一半至两倍。',
            'Average order between half and twice the shop average.',
          ),
          both('推荐同品类的升级款。', 'Shown the next better item of the same kind.'),
        ),
        tag(
          'high-spending',
          both('高客单价', 'Large baskets'),
          both('平均每单金额高于全店平均的两倍。', 'Average order above twice the shop average.'),
          both('专属客服与优先发货。', 'Personal service and priority dispatch.'),
        ),
      ],
    },
    {
      id: 'logistics',
      name: both('物流要求', 'Delivery needs'),
      definition: both('客户对配送的固定要求。', 'What the customer always asks of deliveries.'),
      color: 'teal',
      judgement: 'subjective',
      children: [
        tag(
          'express',
          both('要求加急', 'Wants it fast'),
          both('多次要求当日或次日送达。', 'Has asked for same-day or next-day delivery several times.'),
          both('默认提供加急配送选项。', 'Offered express delivery first.'),
        ),
        tag(
          'weekend',
          both('周末收货', 'Weekend delivery'),
          both('只在周末方便收货。', 'Can only take deliveries at weekends.'),
          both('工作日订单安排周末派送。', 'Weekday orders are delivered at the weekend.'),
        ),
        tag(
          'pick-up',
          both('到站自提', 'Picks up'),
          both('习惯到自提点取货。', 'Collects parcels from a pick-up point.'),
          both('默认选择常用自提点。', 'The usual pick-up point is preselected.'),
        ),
        tag(
          'careful-packing',
          both('加固包装', 'Careful packing'),
          both('收到过破损件，或要求加固包装。', 'Has had damaged parcels or asked for stronger packing.'),
          both('仓库按加固标准打包。', 'The warehouse packs to the stronger standard.'),
        ),
      ],
    },
    {
      id: 'after-sales',
      name: both('售后情况', 'After-sales'),
      definition: both('退换与评价情况。', 'Returns and reviews.'),
      color: 'red',
      judgement: 'objective',
      children: [
        tag(
          'many-returns',
          both('高退货率', 'Returns often'),
          both('近半年退货率超过三成。', 'Returned more than 30 % of the orders of the past half year.'),
          both('下单前主动核对尺码与规格。', 'Size and model are confirmed before dispatch.'),
        ),
        tag(
          'good-reviews',
          both('乐于好评', 'Writes good reviews'),
          both('近一年写过三条及以上好评。', 'Wrote three or more good reviews in the past year.'),
          both('邀请晒单与推荐好友。', 'Invited to share photos and refer friends.'),
        ),
      ],
    },
  ],
};
