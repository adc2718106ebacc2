export * from './components/history/index.js';
export * from './components/record-grid/index.js';
export * from './components/tag/index.js';
export * from './components/tag-picker/index.js';
export { provideSession, sessionContext } from './context/session-context.js';
export type { SessionProvision } from './context/session-context.js';
export { describeRefusal, describeWarning } from './locales/describe.js';
export { registerLocale } from './locales/locale-registry.js';
export type { CustomLocale, TermCatalog } from './locales/locale-registry.js';
