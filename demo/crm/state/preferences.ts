/** What the person chose in this browser; nothing here reaches the service. */
export interface Preferences {
  readonly locale: 'en' | 'zh-CN';
  readonly theme: 'system' | 'light' | 'dark';
  readonly role: DemoRole;
}

/** The roles one can try in the demo. */
export type DemoRole = 'agent' | 'manager' | 'admin';
export const DEMO_ROLES: readonly DemoRole[] = ['agent', 'manager', 'admin'];

const KEY = 'tagma-crm-preferences';

/** Reads the stored choices; anything missing or damaged falls back to the browser's language. */
export function loadPreferences(): Preferences {
  const stored = readStored();
  return {
    locale: oneOf(stored['locale'], ['en', 'zh-CN'] as const) ?? browserLocale(),
    theme: oneOf(stored['theme'], ['system', 'light', 'dark'] as const) ?? 'system',
    role: oneOf(stored['role'], DEMO_ROLES) ?? 'admin',
  };
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse storage; the choice then lasts for this page only.
  }
}

/** Puts language and colour scheme on the document, where every element looks for them. */
export function applyPreferences({ locale, theme }: Preferences): void {
  document.documentElement.lang = locale;
  if (theme === 'system') delete document.documentElement.dataset['tagmaTheme'];
  else document.documentElement.dataset['tagmaTheme'] = theme;
}

function readStored(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function browserLocale(): Preferences['locale'] {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
