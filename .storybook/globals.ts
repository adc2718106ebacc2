/** Writes language, theme, direction and density to the root element, as a host page would. */
export function applyGlobals(page: Document, globals: Readonly<Record<string, unknown>>): void {
  const root = page.documentElement;
  root.lang = String(globals['lang'] ?? 'en');
  root.dir = String(globals['dir'] ?? 'ltr');
  root.dataset['tagmaTheme'] = String(globals['theme'] ?? 'light');
  root.dataset['tagmaDensity'] = String(globals['density'] ?? 'normal');
}
