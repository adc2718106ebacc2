import type { ErrorDetails } from '../errors/errors.types.js';
import { LINT_EN } from './catalog-en.js';
import { LINT_ZH } from './catalog-zh.js';
import type { LintCatalog } from './lint.types.js';

/** Something with a stable name and what its words mention. */
interface Coded {
  readonly code: string;
  readonly details: ErrorDetails;
}

/** Says what a finding is about. `locale` is `zh-CN` or `en`; other tags get the nearest of the two. */
export function describeFinding(finding: Coded, locale: string): string {
  const catalog = catalogOf(locale);
  return filled(finding, catalog.findings, catalog);
}

/** Says what a fix does. */
export function describeFix(fix: Coded, locale: string): string {
  const catalog = catalogOf(locale);
  return filled(fix, catalog.fixes, catalog);
}

function catalogOf(locale: string): LintCatalog {
  return locale.toLowerCase().startsWith('zh') ? LINT_ZH : LINT_EN;
}

function filled(
  { code, details }: Coded,
  texts: Readonly<Record<string, string>>,
  { types, or }: LintCatalog,
): string {
  const words = (texts[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name] ?? '?';
    return name === 'types' ? typeNames(value, types, or) : value;
  });
  // Latin words among Chinese ones bring their spaces; signs need none.
  return words.replace(/ (?=[，。；：])/g, '');
}

function typeNames(value: string, names: LintCatalog['types'], or: string): string {
  return value
    .split(', ')
    .map((type) => names[type] ?? type)
    .join(or);
}
