/** The address, when following it runs nothing; `undefined` otherwise. */
export function safeHref(href: string): string | undefined {
  if (!href) return undefined;
  // Control characters and spaces inside the scheme are ignored by browsers, so they are ignored here too.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme) ? href : undefined;
}
