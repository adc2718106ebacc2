import { both, tag, type TemplateSketch } from './sketch.js';

/** Courses and schools (教育): 学习阶段, 课程兴趣, 支付意愿. */
export const EDUCATION: TemplateSketch = {
  id: 'root',
  name: both('教育学员', 'Learners'),
  definition: both('培训机构学员与家长的常用标签。', 'Common tags for learners and parents of a school.'),
  color: 'blue',
  children: [
    {
      id: 'stage',
      name: both('学习阶段', 'Learning stage'),
      definition: both('学员目前所处的阶段，每人一个。', 'Where the learner is now; one for each.'),
      color: 'blue',
      exclusive: true,
      ordered: true,
      required: true,
      judgement: 'objective',
      reviewEvery: 'P1Y',
      children: [
        tag(
          'primary',
          both('小学', 'Primary school'),
          both('小学一至六年级在读。', 'In grades one to six.'),
          both(
            '向家长推荐兴趣与习惯养成课程。',
            'Parents are offered courses that build interest and habits.',
          ),
        ),
        tag(
          'junior',
          both('初中', 'Junior high'),
          both('初中在读。', 'In junior high school.'),
          both('推荐同步提升与中考课程。', 'Offered courses alongside school and for the entrance exam.'),
        ),
        tag(
          'senior',
          both('高中', 'Senior high'),
          both('高中在读。', 'In senior high school.'),
          both('推荐高考与升学规划课程。', 'Offered exam courses and advice on universities.'),
        ),
        tag(
          'university',
          both('大学', 'University'),
          both('大学或研究生在读。', 'Studying at a university.'),
          both('推荐考研、语言与考证课程。', 'Offered courses for degrees, languages and certificates.'),
        ),
        tag(
          'working',
          both('在职', 'Working'),
          both('已工作，利用业余时间学习。', 'Has a job and learns in spare time.'),
          both('安排晚间与周末课程。', 'Offered evening and weekend courses.'),
        ),
      ],
    },
    {
      id: 'interest',
      name: both('课程兴趣', 'Course interests'),
      definition: both('咨询过或试听过的方向。', 'What the learner asked about or tried.'),
      color: 'purple',
      judgement: 'objective',
      validity: 'P1Y',
      children: [
        tag(
          'languages',
          both('语言类', 'Languages'),
          both('咨询或试听过语言课程。', 'Asked about or tried a language course.'),
          both('开新班时通知。', 'Told when a new class opens.'),
        ),
        tag(
          'science',
          both('数理类', 'Mathematics and science'),
          both('咨询或试听过数理课程。', 'Asked about or tried a science course.'),
          both('推荐竞赛与强化班。', 'Offered competitions and intensive classes.'),
        ),
        tag(
          'arts',
          both('艺术类', 'Arts'),
          both('咨询或试听过音乐、美术、舞蹈课程。', 'Asked about or tried music, painting or dance.'),
          both('邀请参加演出与展览。', 'Invited to performances and exhibitions.'),
        ),
        tag(
          'skills',
          both('职业技能', 'Job skills'),
          both('咨询或试听过职业技能课程。', 'Asked about or tried a vocational course.'),
          both('推荐考证与就业服务。', 'Offered certificates and job services.'),
        ),
      ],
    },
    {
      id: 'payment',
      name: both('支付意愿', 'Willingness to pay'),
      definition: both(
        '顾问对成交可能的判断，每人一个。',
        'How an adviser judges the chance of a sale; one for each.',
      ),
      color: 'amber',
      exclusive: true,
      ordered: true,
      judgement: 'subjective',
      validity: 'P3M',
      children: [
        tag(
          'hesitant',
          both('意愿低', 'Low'),
          both('只了解情况，没有试听打算。', 'Only looks around and does not plan a trial lesson.'),
          both('每月发送一次公开课信息。', 'Sent open lessons once a month.'),
        ),
        tag(
          'comparing',
          both('意愿中', 'Medium'),
          both('正在比较几家机构，或等待优惠。', 'Compares schools or waits for an offer.'),
          both('一周内回访，说明差别与优惠。', 'Called within a week about differences and offers.'),
        ),
        tag(
          'ready',
          both('意愿高', 'High'),
          both('已试听并询问开课时间或付款方式。', 'Tried a lesson and asked about dates or payment.'),
          both('当天由顾问跟进签约。', 'An adviser follows up the same day.'),
        ),
      ],
    },
    {
      id: 'progress',
      name: both('学习情况', 'Progress'),
      definition: both('已报名学员的上课情况。', 'How enrolled learners are doing.'),
      color: 'green',
      judgement: 'objective',
      children: [
        tag(
          'absent',
          both('缺课较多', 'Often absent'),
          both('近一个月缺课三次及以上。', 'Missed three or more lessons in the past month.'),
          both('班主任电话了解并安排补课。', 'The class teacher calls and arranges extra lessons.'),
        ),
        tag(
          'renewal-due',
          both('即将到期', 'Course ends soon'),
          both('剩余课时不足四次。', 'Has fewer than four lessons left.'),
          both('续费提醒与学习总结。', 'Reminded to renew, with a summary of progress.'),
        ),
        tag(
          'refers',
          both('乐于推荐', 'Refers others'),
          both('介绍过新学员。', 'Has brought a new learner.'),
          both('发放推荐奖励并邀请分享。', 'Rewarded and invited to tell the story.'),
        ),
      ],
    },
  ],
};
