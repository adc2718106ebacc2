import { SPACE } from './patterns.js';
import { TurtleError, type TurtleTrouble } from './turtle-error.js';

/** A text and how far it is read. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes over what a sticky pattern finds here; whether it finds anything. */
  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  /** What a sticky pattern finds here; `null` where it finds nothing. */
  take(pattern: RegExp): string | null {
    const { at } = this;
    return this.skip(pattern) ? this.text.slice(at, this.at) : null;
  }

  /** The character after space and comments; empty at the end of the text. */
  next(): string {
    for (;;) {
      const sign = this.text.charAt(this.at);
      if (sign > '#' || sign === '"' || !this.skip(SPACE)) return sign;
    }
  }

  /** Goes over this sign, if it comes next. */
  accept(sign: string): boolean {
    if (this.next() !== sign) return false;
    this.at += 1;
    return true;
  }

  /** Ends the reading, where it stands unless another place is named. */
  fail(trouble: TurtleTrouble = 'unexpected', at = this.at): never {
    throw new TurtleError(trouble, at);
  }
}
