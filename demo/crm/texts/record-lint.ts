/** Words of the check of stored data. */
export const recordLintEn = {
  title: 'Data check',
  help: 'Looks through all customers you can see: empty fields, values that cannot be, and tags that should not be there. Similar tags are in the clean-up of the taxonomy.',
  look: 'Check all customers',
  looking: 'Checking …',
  progress: (done: string) => `${done} customers checked …`,
  failed: (why: string) => `The check did not finish. ${why}`,
  checked: (customers: string) => `${customers} customers checked.`,
  clean: 'Nothing to put right.',
  findings: {
    'field-empty': 'Empty',
    'field-impossible': 'Impossible value',
    'tag-value-empty': 'Tag without its value',
    'tag-value-impossible': 'Value does not fit the tag',
    'tag-unknown': 'Unknown tag',
    'tag-out-of-use': 'Tag no longer in use',
  },
  finding: (about: string, what: string, count: string) => `${about}: ${what} (${count})`,
  customer: 'Customer',
  value: 'Value',
  suggestion: 'Probably',
  first: (shown: string, all: string) => `The first ${shown} of ${all}.`,
  corrections: 'Download corrections (CSV)',
  correctionsHelp:
    'Import the file and update existing customers: only this field changes, and you see it before.',
  changeTags: (customers: string) => `Change the tags of ${customers} customers…`,
  changeTagsOfOne: 'Change the tags of this customer…',
};

export type RecordLintTexts = typeof recordLintEn;

export const recordLintZh: RecordLintTexts = {
  title: '数据检查',
  help: '检查您可见的全部客户：空字段、不可能的取值，以及不应存在的标签。相似标签请见标签体系的清理助手。',
  look: '检查全部客户',
  looking: '检查中…',
  progress: (done) => `已检查 ${done} 位客户…`,
  failed: (why) => `检查未完成。${why}`,
  checked: (customers) => `已检查 ${customers} 位客户。`,
  clean: '没有需要处理的问题。',
  findings: {
    'field-empty': '未填写',
    'field-impossible': '取值有误',
    'tag-value-empty': '标签缺少取值',
    'tag-value-impossible': '取值不符合标签要求',
    'tag-unknown': '标签不存在',
    'tag-out-of-use': '标签已停用',
  },
  finding: (about, what, count) => `${about}：${what}（${count}）`,
  customer: '客户',
  value: '取值',
  suggestion: '建议改为',
  first: (shown, all) => `共 ${all} 条，显示前 ${shown} 条。`,
  corrections: '下载更正文件（CSV）',
  correctionsHelp: '导入该文件并选择“更新”已有客户：只改这个字段，导入前可预览。',
  changeTags: (customers) => `修改这 ${customers} 位客户的标签…`,
  changeTagsOfOne: '修改该客户的标签…',
};
