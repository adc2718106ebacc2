import { FetchedModule } from '../../../internal/fetched-module.js';
import { keepSpecial } from './known-special.js';

/** Fetched when such a row comes up, else after the first look. */
export const specialModule = new FetchedModule(async () =>
  keepSpecial(await import('../rows/special/index.js')),
);

/** Whether the text of a rule looks as if it had such rows; it can be told better once the rule was read. */
export function looksSpecial(text: string): boolean {
  return /[$?[{]|\bin\b|\d{4}-\d|\/\*/.test(text);
}
