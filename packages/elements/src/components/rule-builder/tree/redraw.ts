import type { RuleRow } from '../model/rows.js';

/**
 * Whether the next update draws all rows again, or only those that are not what they were. Anything may change what
 * rows show, so all of them are drawn unless it is known that the rule alone did.
 */
export class Redraw {
  #all = true;
  #isLight = false;

  /** Something asked for an update. */
  note(): void {
    if (!this.#isLight) this.#all = true;
  }

  /** What `request` asks for concerns no more than the rule itself. */
  lightly(request: () => void): void {
    this.#isLight = true;
    request();
    this.#isLight = false;
  }

  /** Whether all rows are to be drawn; asked once in each update. */
  take(): boolean {
    const all = this.#all;
    this.#all = false;
    return all;
  }
}

/**
 * Whether a row looks like the one that was drawn last in its place. How many rows stand beside it is not seen: that is
 * told without drawing it again.
 */
export function looksAlike(before: RuleRow, now: RuleRow): boolean {
  return (
    before.part === now.part &&
    before.node === now.node &&
    before.role === now.role &&
    before.level === now.level &&
    before.position === now.position &&
    before.open === now.open &&
    before.connector === now.connector &&
    before.muted === now.muted &&
    before.negated === now.negated &&
    before.number === now.number &&
    before.path.join('\n') === now.path.join('\n') &&
    before.scope.join('\n') === now.scope.join('\n')
  );
}
