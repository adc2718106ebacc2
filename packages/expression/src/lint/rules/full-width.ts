import { foreignEdits } from '../foreign-edits.js';
import { fullWidthEdits } from '../full-width-edits.js';
import { applyEdits, repairOf } from '../repair.js';
import type { TextRule } from '../rule.types.js';

/** Full-width signs in the place of ASCII ones: `＝`, `，`, `（`, `“`. */
export const fullWidth: TextRule = {
  code: 'full-width',
  check(text) {
    const edits = fullWidthEdits(text);
    const value = [...new Set(edits.map(({ start }) => text.charAt(start)))].join(' ').trim();
    const fix = { code: 'to-ascii', details: { value } };
    return repairOf(text, edits, foreignEdits(applyEdits(text, edits)), fix);
  },
};
