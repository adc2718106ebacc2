/** What an operator does, missing values included, in both languages. */
interface OperatorNote {
  readonly en: string;
  readonly zh: string;
}

const ORDER: OperatorNote = {
  en: 'Compares two numbers or two texts. Gives nothing when a value is missing, so that the record does not match; a list, null or another type is an error.',
  zh: '比较两个数字或两段文本。任一值缺失时没有结果，该记录不匹配；列表、null 或类型不同则报错。',
};
const ARITHMETIC: OperatorNote = {
  en: 'Works on numbers. Gives nothing when a value is missing; other types are an error.',
  zh: '用于数字。任一值缺失时没有结果；其他类型报错。',
};

const NOTES: Readonly<Record<string, OperatorNote>> = {
  '=': {
    en: 'Equal in value and type. False when the field is missing.',
    zh: '值和类型都相等。字段缺失时为假。',
  },
  '!=': {
    en: 'Not equal. False, too, when the field is missing: records without a value do not match. To take them in, write $not(a = b).',
    zh: '不相等。字段缺失时同样为假，没有值的记录不匹配；要把它们包括在内，请写 $not(a = b)。',
  },
  '<': ORDER,
  '<=': ORDER,
  '>': ORDER,
  '>=': ORDER,
  in: {
    en: 'Whether the value on the left is one of the values on the right. False when either is missing.',
    zh: '左边的值是否在右边的列表中。任一边缺失时为假。',
  },
  and: {
    en: 'True when both sides are. A missing value counts as false.',
    zh: '两边都为真时为真。缺失的值算作假。',
  },
  or: {
    en: 'True when one side is. A missing value counts as false.',
    zh: '任一边为真时为真。缺失的值算作假。',
  },
  '+': ARITHMETIC,
  '-': ARITHMETIC,
  '*': ARITHMETIC,
  '/': ARITHMETIC,
  '%': ARITHMETIC,
  '&': {
    en: 'Puts two texts together. A missing value counts as empty text.',
    zh: '连接两段文本。缺失的值算作空文本。',
  },
  '..': {
    en: 'The whole numbers from the left one to the right one.',
    zh: '从左边到右边的所有整数。',
  },
  '.': {
    en: 'Reads a field. Reads through lists: it gives the field of every item.',
    zh: '读取字段。遇到列表时读取每一项的该字段。',
  },
  '??': {
    en: 'The left value, or the right one when the left one is missing.',
    zh: '取左边的值；左边缺失时取右边的值。',
  },
  '?:': {
    en: 'The left value, or the right one when the left one counts as false.',
    zh: '取左边的值；左边算作假时取右边的值。',
  },
  '?': {
    en: 'Chooses: condition ? value if true : value otherwise. A missing condition counts as false.',
    zh: '条件选择：条件 ? 为真时的值 : 否则的值。条件缺失时算作假。',
  },
  ':=': { en: 'Gives a value a name that can be read after it.', zh: '给值命名，其后可以引用。' },
  '~>': {
    en: 'Hands the left value to the function on the right.',
    zh: '把左边的值交给右边的函数处理。',
  },
  '^': {
    en: 'Sorts a list: < from small to large, > from large to small.',
    zh: '排序：< 从小到大，> 从大到小。',
  },
  '**': { en: 'All values at any depth below.', zh: '其下任意层级的所有值。' },
};

/** What an operator does, in the nearest of the two languages; undefined for brackets and commas. */
export function describeOperator(operator: string, locale: string): string | undefined {
  const note = Object.hasOwn(NOTES, operator) ? NOTES[operator] : undefined;
  return locale.toLowerCase().startsWith('zh') ? note?.zh : note?.en;
}
