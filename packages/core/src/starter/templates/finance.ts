import { both, tag, type TemplateSketch } from './sketch.js';

/** Banks and wealth management (金融): 风险偏好, 资产水平, 投资经验. */
export const FINANCE: TemplateSketch = {
  id: 'root',
  name: both('金融客户', 'Finance clients'),
  definition: both('理财客户的常用标签。', 'Common tags for clients of a bank or wealth manager.'),
  color: 'indigo',
  children: [
    {
      id: 'risk',
      name: both('风险偏好', 'Risk appetite'),
      definition: both(
        '以最近一次风险测评为准，每位客户一个等级。',
        'By the latest risk questionnaire; one grade for each client.',
      ),
      color: 'red',
      exclusive: true,
      ordered: true,
      required: true,
      judgement: 'objective',
      validity: 'P1Y',
      reviewEvery: 'P1Y',
      children: [
        tag(
          'conservative',
          both('保守型', 'Conservative'),
          both('测评结果为不愿承受本金损失。', 'The questionnaire says: no loss of capital.'),
          both('只推荐存款与低风险产品。', 'Offered deposits and low-risk products only.'),
        ),
        tag(
          'balanced',
          both('稳健型', 'Balanced'),
          both('测评结果为可承受小幅波动。', 'The questionnaire says: small swings are fine.'),
          both('推荐中低风险组合。', 'Offered portfolios of low to medium risk.'),
        ),
        tag(
          'aggressive',
          both('进取型', 'Aggressive'),
          both('测评结果为可承受较大波动。', 'The questionnaire says: large swings are fine.'),
          both('可介绍权益类产品，并说明风险。', 'May be told about equities, with their risks.'),
        ),
      ],
    },
    {
      id: 'assets',
      name: both('资产水平', 'Assets'),
      definition: both(
        '按月日均资产划分，每位客户一个等级。',
        'By average assets of the month; one grade for each client.',
      ),
      color: 'amber',
      exclusive: true,
      ordered: true,
      judgement: 'objective',
      reviewEvery: 'P3M',
      children: [
        tag(
          'mass',
          both('大众客户', 'Mass market'),
          both('月日均资产不足 5 万元。', 'Average assets below 50,000.'),
          both('以线上服务为主。', 'Served online in the first place.'),
        ),
        tag(
          'affluent',
          both('财富客户', 'Affluent'),
          both('月日均资产 5 万元至 100 万元。', 'Average assets from 50,000 to 1,000,000.'),
          both('配备理财经理，每季度回访。', 'Has an adviser who calls each quarter.'),
        ),
        tag(
          'private',
          both('私行客户', 'Private banking'),
          both('月日均资产 100 万元及以上。', 'Average assets of 1,000,000 or more.'),
          both('专属团队服务，每月回访。', 'Served by a team of their own, each month.'),
        ),
      ],
    },
    {
      id: 'experience',
      name: both('投资经验', 'Investment experience'),
      definition: both(
        '客户做过的投资与年限，每位客户一个等级。',
        'What the client has invested in and how long; one grade for each.',
      ),
      color: 'teal',
      exclusive: true,
      ordered: true,
      judgement: 'objective',
      children: [
        tag(
          'beginner',
          both('没有经验', 'None'),
          both('只有存款，没有买过理财产品。', 'Has deposits only.'),
          both('先做投资者教育，不推复杂产品。', 'Informed first; no complex products.'),
        ),
        tag(
          'some-years',
          both('有一定经验', 'Some'),
          both('买过基金或理财产品，不足三年。', 'Has held funds for less than three years.'),
          both('推荐定投与组合产品。', 'Offered savings plans and portfolios.'),
        ),
        tag(
          'experienced',
          both('经验丰富', 'Long'),
          both('投资三年及以上，做过权益类产品。', 'Invests for three years or more, equities included.'),
          both('提供深度研究与专场活动。', 'Given research and invited to events.'),
        ),
      ],
    },
    {
      id: 'compliance',
      name: both('合规提示', 'Compliance'),
      definition: both('服务前必须核对的事项。', 'What must be looked at before serving the client.'),
      color: 'gray',
      judgement: 'objective',
      children: [
        tag(
          'questionnaire-due',
          both('测评到期', 'Questionnaire due'),
          both('风险测评超过一年。', 'The risk questionnaire is older than a year.'),
          both('购买产品前先重新测评。', 'Filled in again before any purchase.'),
        ),
        tag(
          'id-expired',
          both('证件过期', 'Identity papers expired'),
          both('留存的身份证件已过有效期。', 'The stored identity papers have expired.'),
          both('提醒更新证件后再办理业务。', 'Asked for new papers before any business.'),
        ),
        tag(
          'no-marketing',
          both('谢绝营销', 'No marketing'),
          both('客户明确表示不接受营销联系。', 'The client does not want to be contacted for sales.'),
          both('所有营销名单中排除。', 'Left out of all campaigns.'),
        ),
      ],
    },
  ],
};
