import type { PatternTextErrorCode } from '@tagma/core';
import type { Details } from './code-problems.terms.js';
import type { TermCatalog } from './locale-registry.js';

/** What can be wrong with the text form of a pattern. */
export interface CodeTextTerms {
  readonly error: Readonly<Record<PatternTextErrorCode, string | ((of: Details) => string)>>;
}

/** What can be wrong with the text form of a pattern. */
export const codeTextTerms: TermCatalog<CodeTextTerms> = {
  area: 'code-text',
  en: {
    error: {
      'unclosed-brace': 'The { has no }.',
      'stray-brace': 'This } has no {. Write }} for a plain }.',
      'bad-name': 'A name is expected here.',
      'bad-detail': 'After : comes a width, a date format or text in quotes.',
      'undefined-segment': (of) => `No line says what ${of('name')} is.`,
      'unused-definition': (of) => `The code has no part ${of('name')}.`,
      'unknown-kind': (of) => `There is no part of the sort ${of('word')}.`,
      'unknown-option': (of) => `There is no setting ${of('word')}.`,
      'expected-text': 'Text in double quotes is expected here.',
      'expected-number': 'A number is expected here.',
      'expected-name': 'A name is expected here.',
      'expected-range': 'A range such as 2..4 is expected here.',
      'expected-alphabet': 'A set of characters is expected here.',
      'expected-word': (of) => `One of these is expected here: ${of('expected')}`,
      'expected-row': 'A row such as Asia -> "C" is expected here.',
      unexpected: (of) => `${of('word')} is not expected here.`,
    },
  },
  'zh-CN': {
    error: {
      'unclosed-brace': '{ 没有对应的 }。',
      'stray-brace': '} 没有对应的 {；如需普通的 }，请写成 }}。',
      'bad-name': '此处应为名称。',
      'bad-detail': '冒号后应为位数、日期格式或带引号的文本。',
      'undefined-segment': (of) => `没有说明 ${of('name')} 是什么。`,
      'unused-definition': (of) => `编号中没有编码段 ${of('name')}。`,
      'unknown-kind': (of) => `没有 ${of('word')} 这种编码段。`,
      'unknown-option': (of) => `没有 ${of('word')} 这项设置。`,
      'expected-text': '此处应为双引号中的文本。',
      'expected-number': '此处应为数字。',
      'expected-name': '此处应为名称。',
      'expected-range': '此处应为范围，例如 2..4。',
      'expected-alphabet': '此处应为字符集。',
      'expected-word': (of) => `此处应为以下之一：${of('expected')}`,
      'expected-row': '此处应为对应关系，例如 亚洲 -> "C"。',
      unexpected: (of) => `此处不应有 ${of('word')}。`,
    },
  },
};
