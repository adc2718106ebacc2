import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Style sheets in `css` literals are text to every bundler, so their comments and indentation would be
 * downloaded by each page. This takes them out of the built `*.styles.js` files.
 *
 * @param {string} folder - A `dist` folder.
 */
export function minifyStyles(folder) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (!entry.endsWith('.styles.js')) continue;
    const file = join(folder, entry);
    const source = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      source.replace(/\bcss\s*`([^`]*)`/g, (_all, sheet) => `css\`${minifyCss(sheet)}\``),
    );
  }
}

/**
 * @param {string} sheet - CSS without strings that hold braces, commas or runs of spaces; ours has none.
 * @returns {string} The same rules without comments and needless white space.
 */
export function minifyCss(sheet) {
  return (
    sheet
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      // A space before a colon may be a combinator, as in `a :is(b)`, so only the one behind it goes.
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}')
      .trim()
  );
}
