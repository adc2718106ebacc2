import type { Instant } from '../shared/shared.types.js';
import { WORKSPACE_DOCUMENT_VERSION, type WorkspaceDocument } from '../workspace/workspace.types.js';
import { STARTER_RECORD_TYPE } from './starter-record-type.js';
import { STARTER_ROLES } from './starter-roles.js';
import { starterRules } from './starter-rules.js';
import { starterTaxonomy } from './starter-taxonomy.js';

/** Options of {@link starterWorkspace}. */
export interface StarterOptions {
  readonly now: Instant;
  /** Locale that texts fall back to. Default `zh-CN`. */
  readonly locale?: 'zh-CN' | 'en';
}

/** A workspace to begin with: customers, six roles, 20 tags in five categories, a few rules. */
export function starterWorkspace({ now, locale = 'zh-CN' }: StarterOptions): WorkspaceDocument {
  return {
    version: WORKSPACE_DOCUMENT_VERSION,
    settings: {
      id: 'workspace',
      name: { 'zh-CN': '客户中心', en: 'Customer hub' },
      timeZone: 'Asia/Shanghai',
      locale,
      limits: { activeTagsPerRecord: 20, maxLevel: 3 },
      limitPolicy: 'warn',
      recordTypes: [STARTER_RECORD_TYPE],
      roles: STARTER_ROLES,
    },
    taxonomy: starterTaxonomy(now),
    rules: starterRules(now),
  };
}
