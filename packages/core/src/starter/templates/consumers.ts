import type { TagValueType } from '../../taxonomy/concept-details.types.js';
import { both, tag, type TemplateSketch } from './sketch.js';

/** A tag that carries what it says as a value, so that one tag stands for a whole list of them. */
function valued(sketch: TemplateSketch, valueType: TagValueType): TemplateSketch {
  return { ...sketch, valueType };
}

/** Personal customers (个人消费者): 基础属性, 消费特征, 行为数据, 价值等级. */
export const CONSUMERS: readonly TemplateSketch[] = [
  {
    id: 'attributes',
    name: both('基础属性', 'Basic attributes'),
    definition: both(
      '客户是谁：年龄、性别、地区、职业。',
      'Who the customer is: age, gender, region, occupation.',
    ),
    color: 'blue',
    judgement: 'objective',
    children: [
      valued(
        tag(
          'age',
          both('年龄', 'Age'),
          both('客户的周岁年龄。', 'Age of the customer in full years.'),
          both('按年龄段推荐商品与渠道。', 'Items and channels are chosen by age.'),
        ),
        { type: 'number', min: 0, max: 150 },
      ),
      {
        id: 'gender',
        name: both('性别', 'Gender'),
        definition: both('客户自己填写的性别。', 'Gender as the customer states it.'),
        exclusive: true,
        children: [
          tag(
            'female',
            both('女', 'Female'),
            both('客户填写为女。', 'Stated as female.'),
            both('称呼与选品参考。', 'For the form of address and the choice of items.'),
          ),
          tag(
            'male',
            both('男', 'Male'),
            both('客户填写为男。', 'Stated as male.'),
            both('称呼与选品参考。', 'For the form of address and the choice of items.'),
          ),
        ],
      },
      valued(
        tag(
          'region',
          both('地区', 'Region'),
          both('常住的省市。', 'Province or city where the customer lives.'),
          both('安排就近门店与仓库。', 'Assigned to the nearest shop and warehouse.'),
        ),
        { type: 'text', maxLength: 40 },
      ),
      valued(
        tag(
          'occupation',
          both('职业', 'Occupation'),
          both('客户从事的职业。', 'What the customer does for a living.'),
          both('按职业场景推荐。', 'Recommendations fit the working day.'),
        ),
        { type: 'text', maxLength: 40 },
      ),
    ],
  },
  {
    id: 'consumption',
    name: both('消费特征', 'Consumption'),
    definition: both('客户买得多贵、多勤、买什么。', 'How much, how often and what the customer buys.'),
    color: 'orange',
    judgement: 'objective',
    children: [
      {
        id: 'power',
        name: both('购买力', 'Purchasing power'),
        definition: both('按近一年消费总额划分。', 'By what was spent in the past year.'),
        exclusive: true,
        ordered: true,
        reviewEvery: 'P3M',
        children: [
          tag(
            'power-low',
            both('购买力弱', 'Low purchasing power'),
            both('消费总额处于后三分之一。', 'Spending is in the lowest third.'),
            both('推荐入门款与优惠组合。', 'Shown entry items and bundles.'),
          ),
          tag(
            'power-medium',
            both('购买力中等', 'Medium purchasing power'),
            both('消费总额处于中间三分之一。', 'Spending is in the middle third.'),
            both('推荐升级款。', 'Shown the next better item.'),
          ),
          tag(
            'power-high',
            both('购买力强', 'High purchasing power'),
            both('消费总额处于前三分之一。', 'Spending is in the highest third.'),
            both('推荐高端款与专属服务。', 'Shown premium items and personal service.'),
          ),
        ],
      },
      valued(
        tag(
          'frequency',
          both('购买频次', 'Purchase frequency'),
          both('近一年平均每月下单次数。', 'Orders a month, averaged over the past year.'),
          both('决定触达频率。', 'Decides how often the customer hears of offers.'),
        ),
        { type: 'number', min: 0, unit: '/月' },
      ),
      valued(
        tag(
          'favourite',
          both('偏好品类', 'Favourite category of goods'),
          both('近一年购买最多的品类。', 'The kind of goods bought most in the past year.'),
          both('首页与短信优先展示该品类。', 'Shown first on the home page and in messages.'),
        ),
        { type: 'text', maxLength: 40 },
      ),
    ],
  },
  {
    id: 'behaviour',
    name: both('行为数据', 'Behavioural data'),
    definition: both(
      '客户怎样、何时联系，回应多快。',
      'How and when the customer gets in touch, and how fast they answer.',
    ),
    color: 'teal',
    judgement: 'objective',
    children: [
      tag(
        'needs-attention',
        both('需重点关注', 'Needs attention'),
        both('提出投诉，或流露明显不满。', 'Has complained, or is clearly unhappy.'),
        both('由资深客服优先跟进。', 'An experienced agent follows up first.'),
      ),
      {
        id: 'channel',
        name: both('咨询方式', 'Way of enquiring'),
        definition: both('客户最常用的咨询渠道。', 'The channel the customer uses most.'),
        children: [
          tag(
            'by-chat',
            both('在线咨询', 'Enquires by chat'),
            both('多数咨询来自在线客服。', 'Most enquiries come by chat.'),
            both('优先分配在线客服。', 'Served by chat first.'),
          ),
          tag(
            'by-phone',
            both('电话咨询', 'Enquires by phone'),
            both('多数咨询来自电话。', 'Most enquiries come by phone.'),
            both('优先电话回访。', 'Called back by phone.'),
          ),
        ],
      },
      {
        id: 'hours',
        name: both('活跃时段', 'Active hours'),
        definition: both('客户常在线的时间。', 'When the customer is usually online.'),
        children: [
          tag(
            'by-day',
            both('日间活跃', 'Active by day'),
            both('多数会话在 9 点至 18 点。', 'Most conversations are between 9:00 and 18:00.'),
            both('日间推送与回访。', 'Messages and calls go out by day.'),
          ),
          tag(
            'by-evening',
            both('晚间活跃', 'Active in the evening'),
            both('多数会话在 18 点以后。', 'Most conversations are after 18:00.'),
            both('晚间推送，安排晚班跟进。', 'Messages go out in the evening; the late shift follows up.'),
          ),
        ],
      },
      {
        id: 'response',
        name: both('响应速度', 'Response speed'),
        definition: both('客户回复消息的快慢。', 'How fast the customer answers messages.'),
        exclusive: true,
        ordered: true,
        children: [
          tag(
            'slow',
            both('回复较慢', 'Answers slowly'),
            both('通常一天以后才回复。', 'Usually answers after a day or more.'),
            both('改用电话或预约沟通。', 'Called, or a time is agreed on.'),
          ),
          tag(
            'fast',
            both('回复及时', 'Answers fast'),
            both('通常一小时内回复。', 'Usually answers within an hour.'),
            both('可即时促成下单。', 'An order can be closed at once.'),
          ),
        ],
      },
    ],
  },
  {
    id: 'grade',
    name: both('价值等级', 'Value grade'),
    definition: both('每位客户一个等级。', 'One grade for each customer.'),
    color: 'amber',
    exclusive: true,
    ordered: true,
    required: true,
    reviewEvery: 'P3M',
    children: [
      tag(
        'grade-low',
        both('低价值', 'Low value'),
        both('近一年没有订单，或只有一笔小额订单。', 'No order in the past year, or one small order.'),
        both('以自动化触达为主。', 'Reached by automatic messages.'),
      ),
      tag(
        'grade-normal',
        both('普通价值', 'Normal value'),
        both('有稳定订单，总额在平均上下。', 'Steady orders, about average in sum.'),
        both('标准服务。', 'Standard service.'),
      ),
      tag(
        'grade-high',
        both('高价值', 'High value'),
        both('订单总额处于前一成。', 'Orders add up to the top tenth.'),
        both('专人服务，优先响应。', 'Personal service, answered first.'),
      ),
    ],
  },
];
