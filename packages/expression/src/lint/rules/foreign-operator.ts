import { foreignEdits } from '../foreign-edits.js';
import { fullWidthEdits } from '../full-width-edits.js';
import { applyEdits, repairOf } from '../repair.js';
import type { TextRule } from '../rule.types.js';

/** Operators of other languages: `==`, `&&`, `||`, `!`, `<>`, `AND`; and `:=` where nothing gets a value. */
export const foreignOperator: TextRule = {
  code: 'foreign-operator',
  check(text) {
    const wide = fullWidthEdits(text);
    const edits = foreignEdits(applyEdits(text, wide));
    const value = [
      ...new Set(
        edits.filter(({ end, start }) => end > start).map(({ start, end }) => text.slice(start, end)),
      ),
    ];
    return repairOf(text, edits, wide, { code: 'to-jsonata', details: { value: value.join(' ') } });
  },
};
