import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Style sheets in `css` literals are text to every bundler, so their comments and indentation would be
 * downloaded by each page. This takes them out of the built `*.styles.js` files.
 *
 * @param {string} folder - A `dist` folder.
 */
export function minifyStyles(folder) {
  for (const { file, built } of compiledStyles(folder)) writeFileSync(file, built);
}

/**
 * The built `*.styles.js` files that are as the compiler wrote them. `tsc -b` alone leaves such ones behind.
 *
 * @param {string} folder - A `dist` folder.
 * @returns {{ file: string, built: string }[]} Each with the text that is to be published.
 */
export function compiledStyles(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.styles.js'));
  return names.flatMap((name) => {
    const file = join(folder, name);
    const source = readFileSync(file, 'utf8');
    const built = source.replace(/\bcss\s*`([^`]*)`/g, (_all, sheet) => `css\`${minifyCss(sheet)}\``);
    return built === source ? [] : [{ file, built }];
  });
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
