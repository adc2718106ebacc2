import type { TermCatalog } from './locale-registry.js';

/** Words that the first look of several elements needs. */
export interface CommonLookTerms {
  readonly loading: string;
  /** Shown after a label for screen readers and in the tooltip of the mark. */
  readonly required: string;
  readonly valueMissing: string;
  /** Joins the parts of a path for reading, e.g. ` / `. */
  readonly pathSeparator: string;
  readonly unavailable: string;
}

/** The shared vocabulary of first looks. */
export const commonLookTerms: TermCatalog<CommonLookTerms> = {
  area: 'common',
  en: {
    loading: 'Loading…',
    required: 'required',
    valueMissing: 'Choose at least one.',
    pathSeparator: ' / ',
    unavailable: 'The service does not answer. Nothing was lost; try again.',
  },
  'zh-CN': {
    loading: '正在加载…',
    required: '必填',
    valueMissing: '请至少选择一项。',
    pathSeparator: ' / ',
    unavailable: '服务暂时没有响应，内容都还在，请重试。',
  },
};
