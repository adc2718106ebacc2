/** What the documents leave to the reader, by document: names that its snippets use and do not make. */
export const GIVEN: Readonly<Record<string, string>> = {
  'README.md': 'declare const myToken: string;',
  'README.zh-CN.md': 'declare const myToken: string;',
  'docs/codes.md': `
    declare const definition: Parameters<typeof import('@tagma/core/codes').compilePattern>[0];
    declare const recordType: import('@tagma/core').RecordTypeDefinition;`,
  'docs/taxonomy.md': `
    declare const session: import('@tagma/core').Session;
    declare const concepts: import('@tagma/core').Concept[];`,
  'docs/tiers.md': `
    declare const [schemeId, from, to, publishedAt]: string[];
    declare const assignmentsOfNow: import('@tagma/core').TierAssignment[];
    declare const historyNewestFirst: import('@tagma/core').AuditEntry[];
    declare const customers: { tier: string; orders: import('@tagma/core').JsonObject[] }[];`,
  'packages/csv/README.md': `
    declare const file: File & { write(bytes: Uint8Array): Promise<void> };
    declare const customerType: import('@tagma/core').RecordTypeDefinition;
    declare const store: ((row: object) => void) & import('@tagma/core').Store;
    declare const emptyStore: import('@tagma/core').Store;
    declare const bytes: Uint8Array<ArrayBuffer>;
    declare const now: string;
    declare const newId: () => string;`,
  'packages/expression/README.md': "import { compile } from '@tagma/expression';",
  'packages/pinyin/README.md': "declare const concepts: import('@tagma/core').Concept[];",
  'packages/server/README.md': 'declare const tokenOfTheSignedInUser: string;',
  'packages/skos/README.md': `
    declare const text: string;
    declare const workspace: import('@tagma/core').WorkspaceSnapshot;
    declare const session: import('@tagma/core').Session;`,
};
