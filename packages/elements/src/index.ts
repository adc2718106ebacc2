export { provideSession, sessionContext } from './context/session-context.js';
export type { SessionProvision } from './context/session-context.js';
export { registerLocale } from './locales/locale-registry.js';
export type { CustomLocale, TermCatalog } from './locales/locale-registry.js';
