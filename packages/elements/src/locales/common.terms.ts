import { commonLookTerms } from './common-look.terms.js';
import type { CommonLookTerms } from './common-look.terms.js';
import type { TermCatalog } from './locale-registry.js';

/** Words that several elements use. */
export interface CommonTerms extends CommonLookTerms {
  readonly retry: string;
  readonly undo: string;
  readonly close: string;
  readonly unauthenticated: string;
  readonly readForbidden: string;
  readonly failed: string;
}

/** The shared vocabulary. */
export const commonTerms: TermCatalog<CommonTerms> = {
  area: commonLookTerms.area,
  en: {
    ...commonLookTerms.en,
    retry: 'Try again',
    undo: 'Undo',
    close: 'Close',
    unauthenticated: 'Your session has ended. Sign in again, then try once more.',
    readForbidden: 'Your role may not see this. Ask an administrator for access.',
    failed: 'Something went wrong in the service. Nothing was changed; try again.',
  },
  'zh-CN': {
    ...commonLookTerms['zh-CN'],
    retry: '重试',
    undo: '撤销',
    close: '关闭',
    unauthenticated: '登录已失效，请重新登录后再试。',
    readForbidden: '您的角色无权查看此内容，请联系管理员开通。',
    failed: '服务出错，没有做任何修改，请重试。',
  },
};
