import { counted } from './counted.js';
import type { CodeProblemCode, RenderProblemCode } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** Details of a problem as text, by name; empty where the problem has none. */
export type Details = (name: string) => string;

/** What is wrong with a pattern or a record, and what to do about it. */
export interface CodeProblemTerms {
  readonly problem: Readonly<Record<CodeProblemCode, string | ((of: Details) => string)>>;
  readonly render: Readonly<Record<RenderProblemCode, string | ((of: Details) => string)>>;
  readonly fix: {
    readonly separate: string;
    readonly widen: (width: number) => string;
    readonly addNumber: string;
    readonly report: string;
    readonly lossy: string;
    readonly newCodes: string;
    readonly dropScope: string;
    readonly dropCover: string;
    readonly withYear: (format: string) => string;
    readonly noGrowth: string;
    readonly noConfusables: string;
    readonly readAlike: string;
    readonly fillTable: (count: string) => string;
    readonly removePart: string;
    readonly mixedCheck: string;
    readonly oneRow: string;
  };
}

/** What is wrong with a pattern or a record, and what to do about it. */
export const codeProblemTerms: TermCatalog<CodeProblemTerms> = {
  area: 'code-problems',
  en: {
    problem: {
      'no-segments': 'The pattern has no parts.',
      'too-many-segments': (of) => `A pattern can have at most ${of('limit')} parts.`,
      'bad-id': 'A part has no id.',
      'duplicate-id': 'Two parts have the same id.',
      'bad-character': (of) => `Codes cannot hold the character ${of('character')}.`,
      'empty-literal': 'The fixed text is empty.',
      'unknown-field': (of) =>
        of('field') === '' ? 'No field is chosen.' : `The records have no field ${of('field')}.`,
      'wrong-field-type': (of) => `The field ${of('field')} does not suit this part.`,
      'empty-table': 'The table has no values.',
      'too-many-rows': (of) => `A table can have at most ${of('limit')} rows.`,
      'empty-code': (of) => `${of('value')} has no code.`,
      'duplicate-value': (of) => `${of('value')} stands in the table twice.`,
      'missing-default': 'The code for all other values is missing.',
      'zero-width': 'The part is 0 characters wide.',
      'bad-width': (of) =>
        of('limit') === ''
          ? 'The width must be a whole number, and the least no more than the most.'
          : `The width must be a whole number of at most ${of('limit')}.`,
      'bad-pad': 'Fill up with one character that this part may hold.',
      'bad-alphabet': (of) =>
        of('character') === ''
          ? 'The list of characters is empty or too short.'
          : `${of('character')} stands in the list of characters twice, or cannot be used.`,
      'bad-time-zone': (of) => `There is no time zone ${of('timeZone')}.`,
      'bad-format': 'The date cannot be written like this.',
      'bad-start': 'The first number must be a whole number from 0.',
      'bad-step': 'The step must be a whole number from 1.',
      'bad-skip': (of) => `${of('word')} cannot be left out: it holds characters that numbers do not have.`,
      'bad-reserved': (of) => `The range ${of('from')}-${of('to')} is no range of numbers.`,
      'no-numbers': 'No number is left: all are left out or kept.',
      'several-sequences': 'A code can have one running number only.',
      'unknown-scope': 'The counter goes by a part that is not there.',
      'bad-scope': 'A running number or check character cannot choose the counter.',
      'unknown-algorithm': 'There is no such check method.',
      'no-cover': 'The check character checks nothing.',
      'unknown-cover': 'The check character checks a part that is not there.',
      'bad-cover': 'A check character cannot check another one.',
      'check-cannot-read': (of) => `This method cannot read ${of('character')}.`,
      'bad-expression': (of) =>
        of('message') === '' ? 'The formula cannot be read.' : `The formula: ${of('message')}`,
      'no-expression-engine': 'Formulas are not available here.',
      'bad-max-length': 'The greatest length must be a whole number from 1.',
      'same-code': 'Two values have the same code.',
      ambiguous: 'A code could be read in two ways.',
      unproven: 'It could not be shown that every code can be read in one way only.',
      'too-long': (of) =>
        `Codes can be ${counted(of('length'), 'character')} long; the field holds ${of('limit')}.`,
      'grows-too-long': (of) =>
        `The number can grow until codes have ${counted(of('length'), 'character')}; the field holds ${of('limit')}.`,
      'not-unique': 'Without a running number, all records of a class get the same code.',
      'repeating-date': 'The date comes again without its year, and the numbers go on from last time.',
      'invisible-class': 'A value that is left out does not show in the code, and yet has its own counter.',
      'leading-zeros': 'Spreadsheets drop the zeros at the start.',
      'long-number': 'Spreadsheets keep only 15 digits of long numbers.',
      scientific: 'Spreadsheets take some codes for numbers in scientific form.',
      'date-like': 'Spreadsheets take some codes for dates.',
      formula: 'Spreadsheets take codes that start like this for formulas.',
      confusable: (of) => `These characters look alike: ${of('characters')}`,
      'not-ascii': (of) => `Some labels and systems cannot show ${of('characters')}.`,
      'not-code39': (of) => `Code 39 bar codes cannot hold ${of('characters')}.`,
      spaces: 'Codes with spaces are easily copied wrong.',
    },
    render: {
      'broken-segment': 'This part of the pattern has an error.',
      'missing-value': 'The field is empty.',
      'wrong-type': 'The field holds a list, an object or no valid date.',
      'unmapped-value': (of) => `${of('value')} has no code.`,
      'not-allowed': (of) => `The value holds ${of('character')}, which this part does not allow.`,
      'too-short': (of) => `The value is shorter than ${counted(of('limit'), 'character')}.`,
      'too-long': (of) => `The value is longer than ${counted(of('limit'), 'character')}.`,
      'looks-empty': 'The value reads undefined, null or NaN.',
      'no-such-date': 'There is no such date.',
      'number-needed': 'A number is missing.',
      'bad-number': 'The number cannot be written.',
      'skipped-number': 'The number is left out by the counter.',
      'below-start': 'The number is below the first one.',
      'number-too-long': 'The number does not fit the width.',
      'expression-failed': (of) => `The formula failed: ${of('message')}`,
      'check-failed': 'The check character cannot be computed.',
    },
    fix: {
      separate: 'Put - between them',
      widen: (width) => `Make it ${width} wide`,
      addNumber: 'Add a running number',
      report: 'Report such values',
      lossy: 'Let values share a code',
      newCodes: 'Give each its own code',
      dropScope: 'Count without it',
      dropCover: 'Check without it',
      withYear: (format) => `Write it as ${format}`,
      noGrowth: 'Stop when the numbers run out',
      noConfusables: 'Use characters that differ',
      readAlike: 'Read look-alikes as the right ones',
      fillTable: (count) => `Take ${count} values from the records`,
      removePart: 'Remove this part',
      mixedCheck: 'Use a method for digits and letters',
      oneRow: 'Remove the second row',
    },
  },
  'zh-CN': {
    problem: {
      'no-segments': '规则中还没有编码段。',
      'too-many-segments': (of) => `编码段最多 ${of('limit')} 个。`,
      'bad-id': '有编码段缺少标识。',
      'duplicate-id': '两个编码段的标识相同。',
      'bad-character': (of) => `编号中不能使用字符 ${of('character')}。`,
      'empty-literal': '固定文本为空。',
      'unknown-field': (of) => (of('field') === '' ? '尚未选择字段。' : `记录中没有字段 ${of('field')}。`),
      'wrong-field-type': (of) => `字段 ${of('field')} 的类型不适用于此段。`,
      'empty-table': '代码表中没有取值。',
      'too-many-rows': (of) => `代码表最多 ${of('limit')} 行。`,
      'empty-code': (of) => `“${of('value')}”还没有代码。`,
      'duplicate-value': (of) => `“${of('value')}”在表中出现了两次。`,
      'missing-default': '还没有填写其他取值的代码。',
      'zero-width': '此段位数为 0。',
      'bad-width': (of) =>
        of('limit') === ''
          ? '位数须为整数，且最少位数不能大于最多位数。'
          : `位数须为整数，最多 ${of('limit')} 位。`,
      'bad-pad': '请用一个此段可用的字符来补位。',
      'bad-alphabet': (of) =>
        of('character') === '' ? '可用字符为空或过少。' : `可用字符中的 ${of('character')} 重复或不可用。`,
      'bad-time-zone': (of) => `没有时区 ${of('timeZone')}。`,
      'bad-format': '无法使用此日期格式。',
      'bad-start': '起始号须为不小于 0 的整数。',
      'bad-step': '步长须为不小于 1 的整数。',
      'bad-skip': (of) => `无法跳过 ${of('word')}：其中有号码不会用到的字符。`,
      'bad-reserved': (of) => `${of('from')}-${of('to')} 不是有效的号段。`,
      'no-numbers': '所有号码都被跳过或保留，没有可用的号码。',
      'several-sequences': '一个规则只能有一个流水号。',
      'unknown-scope': '计数依据的编码段不存在。',
      'bad-scope': '不能按流水号或校验码分别计数。',
      'unknown-algorithm': '没有这种校验算法。',
      'no-cover': '校验码没有校验任何内容。',
      'unknown-cover': '校验码所校验的编码段不存在。',
      'bad-cover': '校验码不能校验另一个校验码。',
      'check-cannot-read': (of) => `此算法不支持字符 ${of('character')}。`,
      'bad-expression': '公式有误，展开此段可以看到错误位置。',
      'no-expression-engine': '此处不能使用公式。',
      'bad-max-length': '最大长度须为不小于 1 的整数。',
      'same-code': '两个取值使用了同一个代码。',
      ambiguous: '有的编号会有两种读法。',
      unproven: '无法证明每个编号只有一种读法。',
      'too-long': (of) => `编号可能长达 ${of('length')} 位，而字段只能容纳 ${of('limit')} 位。`,
      'grows-too-long': (of) =>
        `流水号增长后编号可能长达 ${of('length')} 位，而字段只能容纳 ${of('limit')} 位。`,
      'not-unique': '没有流水号，同一分类的记录会得到相同的编号。',
      'repeating-date': '日期不含年份，会周期性重复，而号码接着上次继续。',
      'invisible-class': '被省略的取值不会体现在编号中，却使用单独的计数器。',
      'leading-zeros': '电子表格会去掉开头的 0。',
      'long-number': '电子表格只保留长数字的前 15 位。',
      scientific: '电子表格会把某些编号当成科学计数法的数字。',
      'date-like': '电子表格会把某些编号当成日期。',
      formula: '这样开头的编号会被电子表格当成公式。',
      confusable: (of) => `这些字符容易混淆：${of('characters')}`,
      'not-ascii': (of) => `有些标签和系统无法显示 ${of('characters')}。`,
      'not-code39': (of) => `Code 39 条码不支持 ${of('characters')}。`,
      spaces: '编号中有空格，容易抄错。',
    },
    render: {
      'broken-segment': '规则的这一段有错误。',
      'missing-value': '字段为空。',
      'wrong-type': '字段内容是列表、对象或无效的日期。',
      'unmapped-value': (of) => `“${of('value')}”没有代码。`,
      'not-allowed': (of) => `内容中有此段不允许的字符 ${of('character')}。`,
      'too-short': (of) => `内容不足 ${of('limit')} 位。`,
      'too-long': (of) => `内容超过 ${of('limit')} 位。`,
      'looks-empty': '内容为 undefined、null 或 NaN。',
      'no-such-date': '没有这个日期。',
      'number-needed': '缺少号码。',
      'bad-number': '号码无法写出。',
      'skipped-number': '此号码被跳过。',
      'below-start': '号码小于起始号。',
      'number-too-long': '号码超出位数。',
      'expression-failed': (of) => `公式出错：${of('message')}`,
      'check-failed': '无法计算校验码。',
    },
    fix: {
      separate: '在中间加 -',
      widen: (width) => `设为 ${width} 位`,
      addNumber: '添加流水号',
      report: '改为提示此类取值',
      lossy: '允许共用代码',
      newCodes: '分别生成代码',
      dropScope: '不按它计数',
      dropCover: '不校验它',
      withYear: (format) => `改用 ${format}`,
      noGrowth: '号码用完时停止',
      noConfusables: '改用不易混淆的字符',
      readAlike: '自动纠正易混淆字符',
      fillTable: (count) => `从记录中取 ${count} 个取值`,
      removePart: '删除此段',
      mixedCheck: '改用适合数字和字母的算法',
      oneRow: '删除重复的行',
    },
  },
};
