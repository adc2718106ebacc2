/** JSONata text with the strength of its outermost operator, so that brackets are set only where needed. */
export interface Written {
  readonly text: string;
  readonly level: number;
}

/** Binding strengths in JSONata, weakest first. */
export const LEVEL = { choice: 20, or: 25, and: 30, compare: 40, add: 50, multiply: 60, term: 100 } as const;

/** A text that needs no brackets anywhere. */
export function term(text: string): Written {
  return { text, level: LEVEL.term };
}

/** The text as an operand of an operator of this strength. */
export function operand(written: Written, level: number): string {
  return written.level >= level ? written.text : `(${written.text})`;
}

/** `left operator right`; the right side of an equally strong operator gets brackets. */
export function infix(left: Written, operator: string, right: Written, level: number): Written {
  return { text: `${operand(left, level)} ${operator} ${operand(right, level + 1)}`, level };
}

/** A comparison, an `in`. */
export function compare(left: Written, operator: string, right: Written): Written {
  return {
    text: `${operand(left, LEVEL.add)} ${operator} ${operand(right, LEVEL.add)}`,
    level: LEVEL.compare,
  };
}

/** Conditions joined by one word. A condition that is itself joined keeps its brackets, so its shape stays. */
export function joined(word: 'and' | 'or', items: readonly Written[]): Written {
  const [first] = items;
  if (first !== undefined && items.length === 1) return first;
  return { text: items.map((item) => operand(item, LEVEL.compare)).join(` ${word} `), level: LEVEL[word] };
}

/** `$name(a, b)` */
export function call(name: string, ...parts: readonly Written[]): Written {
  return term(`$${name}(${parts.map((part) => part.text).join(', ')})`);
}

/** `$not(condition)` */
export function not(condition: Written): Written {
  return call('not', condition);
}

/** `test ? then : otherwise` */
export function choice(test: Written, then: Written, otherwise: Written): Written {
  const text = `${operand(test, LEVEL.or)} ? ${operand(then, LEVEL.or)} : ${operand(otherwise, LEVEL.choice)}`;
  return { text, level: LEVEL.choice };
}

/** `[a, b]` */
export function list(items: readonly Written[]): Written {
  return term(`[${items.map((item) => item.text).join(', ')}]`);
}

/** `source[where]` */
export function filtered(source: Written, where: Written): Written {
  return term(`${operand(source, LEVEL.term)}[${where.text}]`);
}
