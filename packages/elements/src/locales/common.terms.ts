import type { TermCatalog } from './locale-registry.js';

/** Words that several elements use. */
export interface CommonTerms {
  readonly retry: string;
  readonly undo: string;
  readonly close: string;
  readonly loading: string;
  /** Shown after a label for screen readers and in the tooltip of the mark. */
  readonly required: string;
  readonly valueMissing: string;
  /** Joins the parts of a path for reading, e.g. ` / `. */
  readonly pathSeparator: string;
  readonly unavailable: string;
  readonly unauthenticated: string;
  readonly readForbidden: string;
  readonly failed: string;
}

/** The shared vocabulary. */
export const commonTerms: TermCatalog<CommonTerms> = {
  area: 'common',
  en: {
    retry: 'Try again',
    undo: 'Undo',
    close: 'Close',
    loading: 'Loading…',
    required: 'required',
    valueMissing: 'Choose at least one.',
    pathSeparator: ' / ',
    unavailable: 'The service does not answer. Nothing was lost; try again.',
    unauthenticated: 'Your session has ended. Sign in again, then try once more.',
    readForbidden: 'Your role may not see this. Ask an administrator for access.',
    failed: 'Something went wrong in the service. Nothing was changed; try again.',
  },
  'zh-CN': {
    retry: '重试',
    undo: '撤销',
    close: '关闭',
    loading: '正在加载…',
    required: '必填',
    valueMissing: '请至少选择一项。',
    pathSeparator: ' / ',
    unavailable: '服务暂时没有响应，内容都还在，请重试。',
    unauthenticated: '登录已失效，请重新登录后再试。',
    readForbidden: '您的角色无权查看此内容，请联系管理员开通。',
    failed: '服务出错，没有做任何修改，请重试。',
  },
};
