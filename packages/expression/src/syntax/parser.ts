import { infix, powerOf } from './infix.js';
import { Lexer } from './lexer.js';
import { piecesOf } from './pieces.js';
import { prefixOf } from './prefix.js';
import { Problems } from './problems.js';
import { TOKEN, type SyntaxToken } from './syntax-token.types.js';
import type { BrokenNode, SyntaxNode } from './syntax.types.js';

/** Expressions inside expressions. Enough for 150 brackets with operators of every rank between them. */
const MAX_DEPTH = 1_000;

/** A place between two operands of a whole text: a text that begins alike is read on from there. */
export interface Halt {
  /** All that stands before it. */
  readonly left: SyntaxNode;
  readonly end: number;
  /** The connector that comes next. */
  readonly token: SyntaxToken;
  /** How much of the trivia stands before it. */
  readonly trivia: number;
}

/**
 * Reads by operator precedence, one token ahead, in the same steps as jsonata: the same token is met first,
 * so the same error comes first. Unlike jsonata it then goes on: a missing operand becomes an empty `broken`
 * node, a missing bracket is taken as written, and what is too much is read as a further piece.
 */
export class Parser {
  readonly text: string;
  readonly lexer: Lexer;
  readonly problems: Problems;
  /** The token that is not read yet. */
  token: SyntaxToken;
  /** Where the last token that was read ends. */
  end = 0;
  /** Every token of a valid text, when asked for. */
  readonly tokens: SyntaxToken[] | undefined;
  /** Something was read that jsonata may refuse once the parts are put together. */
  doubtful = false;
  /** In the order of the text. */
  halts: Halt[] = [];
  /** The brackets that wait to be closed. */
  readonly #closers: string[] = [];
  #depth = 0;

  constructor(text: string, tokens?: SyntaxToken[]) {
    this.text = text;
    this.tokens = tokens;
    this.problems = new Problems(text);
    this.lexer = new Lexer(text, this.problems);
    this.token = this.#scan(false);
  }

  /** Everything up to the end of the text, or what is still to be read; undefined when there is no token at all. */
  whole(from?: Halt): SyntaxNode | undefined {
    const empty = this.token.id === TOKEN.end;
    const first = from === undefined ? this.expression(0) : this.#goOn(from);
    if (empty) return undefined;
    if (this.token.id === TOKEN.end) return first;
    if (this.token.id !== TOKEN.broken) this.raise('S0201');
    const pieces = [first];
    while (this.token.id !== TOKEN.end) pieces.push(this.#piece());
    return piecesOf(pieces);
  }

  #piece(): SyntaxNode {
    if (prefixOf(this.token) !== undefined) return this.expression(0);
    const { start, end } = this.token;
    this.advance(false);
    return { type: 'broken', start, end };
  }

  /** Reads an operand and the operators after it that bind tighter than `power`. */
  expression(power: number): SyntaxNode {
    if (this.#depth >= MAX_DEPTH) return this.#giveUp();
    this.#depth++;
    const whole = this.#operators(this.#operand(), power);
    this.#depth--;
    return whole;
  }

  #operators(operand: SyntaxNode, power: number): SyntaxNode {
    let left = operand;
    while (power < powerOf(this.token)) {
      const operator = this.token;
      if (this.#depth === 1) this.#halt(left, operator);
      this.advance(false);
      left = infix(this, operator, left);
    }
    return left;
  }

  #halt(left: SyntaxNode, token: SyntaxToken): void {
    if (token.id !== 'and' && token.id !== 'or') return;
    this.halts.push({ left, end: this.end, token, trivia: this.lexer.trivia.length });
  }

  #goOn({ left, end, token }: Halt): SyntaxNode {
    this.end = end;
    this.token = token;
    this.lexer.position = token.end;
    this.#depth++;
    const whole = this.#operators(left, 0);
    this.#depth--;
    return whole;
  }

  #operand(): SyntaxNode {
    const { token } = this;
    const read = prefixOf(token);
    if (read === undefined) return this.#missing(token);
    this.advance(true);
    return read(this, token);
  }

  /** A value should stand here. The token stays: whoever opened a bracket before it may want it. */
  #missing(token: SyntaxToken): BrokenNode {
    if (token.id !== TOKEN.end) {
      const { end } = this;
      // jsonata looks at the next token before it complains about this one.
      this.advance(true);
      this.problems.raise({ code: 'S0211', position: token.end, token: shownOf(token) });
      this.token = token;
      this.end = end;
      this.lexer.position = token.end;
    }
    return this.nothing();
  }

  #giveUp(): BrokenNode {
    const { start, end } = this.token;
    this.problems.raiseAt(start, end, 'G0003');
    this.problems.closed = true;
    this.lexer.position = this.text.length;
    this.token = this.#scan(false);
    return { type: 'broken', start, end: this.text.length };
  }

  /** An empty broken node right after what was read. */
  nothing(): BrokenNode {
    this.doubtful = true;
    return { type: 'broken', start: this.end, end: this.end };
  }

  /** Goes on to the next token. `afterOperand`: a `/` there divides. */
  advance(afterOperand: boolean): void {
    this.end = this.token.end;
    this.tokens?.push(this.token);
    this.token = this.#scan(afterOperand);
  }

  #scan(afterOperand: boolean): SyntaxToken {
    for (;;) {
      const token = this.lexer.next(afterOperand);
      if (token.id !== '!' && token.id !== '~') return token;
      this.problems.raise({ code: 'S0204', position: token.end, token: shownOf(token) });
    }
  }

  /** Notes an error at the token that is not read yet. */
  raise(code: string, details: { readonly value?: string } = {}): void {
    this.problems.raise({ code, position: this.token.end, token: shownOf(this.token), ...details });
  }

  /** Reads a token that must come now; when something else comes, it is taken as written. */
  expect(id: string, afterOperand = false): boolean {
    if (this.token.id === id) {
      this.advance(afterOperand);
      return true;
    }
    if (this.token.id !== TOKEN.broken)
      this.raise(this.token.id === TOKEN.end ? 'S0203' : 'S0202', { value: id });
    return false;
  }

  /** Notes that a bracket was opened. Each call needs one of `close`. */
  open(closer: string): void {
    this.#closers.push(closer);
  }

  /**
   * Reads a closing bracket. What stands before it and belongs nowhere goes to `extra`; a closing bracket
   * that an outer bracket waits for ends the search.
   */
  close(closer: string, afterOperand: boolean, extra: SyntaxNode[] = []): void {
    if (!this.expect(closer, afterOperand)) {
      while (!this.#endsSearch(closer)) {
        if (prefixOf(this.token) === undefined) this.advance(false);
        else extra.push(this.expression(0));
      }
      if (this.token.id === closer) this.advance(afterOperand);
    }
    this.#closers.pop();
  }

  #endsSearch(closer: string): boolean {
    const { id } = this.token;
    return id === TOKEN.end || id === closer || (')]}'.includes(id) && this.#closers.includes(id));
  }
}

/** What an error says about a token; patterns are no text in jsonata's errors. */
function shownOf({ value, regex }: SyntaxToken): unknown {
  return regex ?? value;
}
