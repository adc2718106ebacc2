import { unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

/** Name and value of a token; twelve digits are two colours. */
const TOKEN = /^(\S+) (?:([\da-f]{6})([\da-f]{6})$|(.+))/gm;

/**
 * Design tokens as private properties `--_<name>`; each reads `--tagma-<name>` and falls back to the default. The sheet
 * is written out here and not in the source, because every element carries its tokens: as a table they are half as much
 * to download.
 *
 * @param table - A token a line, its name and its value. Two colours as `rrggbbrrggbb` are those of light and of dark.
 */
export function tokenSheet(table: string): CSSResult {
  const declarations = table.replace(
    TOKEN,
    (_line, name: string, light: string | undefined, dark: string, value: string) =>
      `--_${name}:var(--tagma-${name},${light === undefined ? value : `light-dark(#${light},#${dark})`});`,
  );
  return unsafeCSS(`:host{${declarations}\n}`);
}
