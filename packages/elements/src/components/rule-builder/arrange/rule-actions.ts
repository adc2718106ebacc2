import type { NewConditionText, RuleEdit, Span } from '@tagma/expression';
import { depthWith } from '../model/depth.js';
import type { RuleRow } from '../model/rows.js';
import type { ArrangePort } from './arrange.types.js';
import { awaitsValue } from './awaits-value.js';
import { maybeForeign, readPasted } from './clipboard.js';
import { insertEdit } from './insert-row.js';
import { isInside, outermost, placeOf, targetBelow } from './places.js';
import type { RowTarget } from './places.js';
import { isOrdered, orderAfter, reorderEdits, siblingDrop, siblingStep, siblingsOf } from './siblings.js';
import { stepTarget } from './step-move.js';
import type { MoveStep } from './step-move.js';

/** What can be done to a row by the menu and by keys. */
export class RuleActions {
  readonly #port: ArrangePort;

  constructor(port: ArrangePort) {
    this.#port = port;
  }

  /** The rows an action is about: the selected ones when this one is among them. */
  targets(id: string | null): readonly RuleRow[] {
    const { selection, rows } = this.#port;
    if (id === null) return outermost(selection.ids, rows.all);
    return outermost(selection.has(id) ? selection.ids : [id], rows.all);
  }

  /** Puts a new condition below a row or into it, and goes to it. */
  add(row: RuleRow | null, condition: NewConditionText, inside: boolean): boolean {
    const { editing, rows, words } = this.#port;
    const before = new Set(rows.all.map(({ id }) => id));
    if (!editing.batch([() => insertEdit(row, condition, inside, this.#textOf)])) return false;
    const added = rows.all.filter(({ id }) => !before.has(id));
    const shown = added.find(({ node }) => node.kind !== 'group') ?? added[0];
    if (shown === undefined) return true;
    this.#say(words().added(this.#port.nameOf(shown.id)));
    const open = added.find(({ node }) => awaitsValue(node));
    // Into the first value that is to be filled in, wherever it stands in what was added.
    if (open === undefined) void this.#port.goTo(shown.id);
    else void this.#port.goTo(open.id, 'value', true);
    return true;
  }

  delete(targets: readonly RuleRow[]): void {
    const [first] = targets;
    if (first === undefined) return;
    // From the end, so that what is left to delete stays where it is.
    const steps = targets.toReversed().map(({ id }) => (): RuleEdit => ({ type: 'delete', node: id }));
    if (!this.#port.editing.batch(steps)) return;
    this.#say(this.#port.words().removed(targets.length, this.#number(targets.length)));
    this.#port.selection.replace([]);
    const { navigation } = this.#port;
    navigation.follow();
    if (navigation.id !== null) void this.#port.goTo(navigation.id);
  }

  /** The rows as JSONata, joined as they are in the rule. */
  textOf(targets: readonly RuleRow[]): string {
    const { tools, tree } = this.#port.session;
    return (
      tools?.copyText(
        tree,
        targets.map(({ id }) => id),
      ) ?? ''
    );
  }

  copied(targets: readonly RuleRow[]): void {
    this.#say(this.#port.words().copied(targets.length, this.#number(targets.length)));
  }

  /** Puts copies right behind the rows. */
  clone(targets: readonly RuleRow[]): void {
    const last = targets.at(-1);
    if (last === undefined) return;
    this.#insertAll(
      last,
      targets.map((row) => ({ text: this.textOf([row]) })),
      () => this.#port.words().cloned,
    );
  }

  /** Puts what a clipboard holds below a row. */
  paste(row: RuleRow | null, text: string): void {
    const { session, words } = this.#port;
    if (session.tools === null) return;
    const read = readPasted(text, this.#operatorAt(row), session.tools);
    if ('problem' in read) {
      if (read.problem === 'not-a-rule' && maybeForeign(text)) return this.#port.importText(row, text);
      const why = { empty: words().clipboardEmpty, long: words().tooLong, 'not-a-rule': words().notARule };
      this.#port.refuse(why[read.problem]);
      return;
    }
    this.#insertAll(row, read.conditions, (count) => words().pasted(count, this.#number(count)));
  }

  /** Puts a rule text below a row, at the end of the rule where there is none; false when it is refused. */
  insertText(row: RuleRow | null, text: string): boolean {
    return this.#insertAll(row, [{ text }], (count) => this.#port.words().pasted(count, this.#number(count)));
  }

  step(targets: readonly RuleRow[], step: MoveStep): void {
    const [first] = targets;
    const lead = step === 'down' || step === 'out' ? targets.at(-1) : first;
    if (lead !== undefined && isOrdered(lead)) {
      this.#stepAmongSiblings(targets, lead, step);
      return;
    }
    const target = lead === undefined ? null : stepTarget(lead, step, this.#port.rows.all);
    if (first === undefined || lead === undefined || target === null) {
      this.#port.refuse(this.#port.words().cannotMove);
      return;
    }
    this.move(targets, step === 'down' ? this.#besides(target, targets, lead) : target);
  }

  /** Moves rows into a group; `at` of the target counts the rows that stay. */
  move(targets: readonly RuleRow[], target: RowTarget): boolean {
    const [first] = targets;
    if (first === undefined) return false;
    if (isOrdered(first)) return this.#reorder(targets, first, target.at);
    const steps = targets.map(({ id }, offset) => (): RuleEdit => {
      const { group, at } = target;
      return { type: 'move', node: id, group, at: at + offset };
    });
    if (!this.#port.editing.batch(steps)) return false;
    this.#sayMoved(first.id);
    void this.#port.goTo(first.id);
    return true;
  }

  /** Where a drop before or after a row would be, among the rows that stay. */
  dropTarget(row: RuleRow, zone: 'before' | 'after' | 'into', targets: readonly RuleRow[]): RowTarget | null {
    return this.isTooDeep(row, zone, targets) ? null : this.#placeOfDrop(row, zone, targets);
  }

  /** Whether groups would stand deeper there than the host allows. */
  isTooDeep(row: RuleRow, zone: 'before' | 'after' | 'into', targets: readonly RuleRow[]): boolean {
    const { maxDepth } = this.#port.state;
    const holder = zone === 'into' ? row : row.parent;
    // What is only moved about on its level stays as deep as it is.
    const isMoved = targets.some(({ parent }) => parent?.id !== holder?.id);
    return maxDepth !== null && isMoved && depthWith(holder, targets) > maxDepth;
  }

  #placeOfDrop(
    row: RuleRow,
    zone: 'before' | 'after' | 'into',
    targets: readonly RuleRow[],
  ): RowTarget | null {
    if (targets.some(({ id }) => isInside(row, id))) return null;
    if (zone === 'into') return row.node.kind === 'group' ? { group: row.node.id, at: 0 } : null;
    if (targets.some(isOrdered)) return siblingDrop(row, zone, targets, this.#port.rows.all);
    const place = placeOf(row);
    if (place === null) return null;
    const at = place.at + (zone === 'after' ? 1 : 0);
    const leaving = targets.filter((each) => {
      const own = placeOf(each);
      return own?.group === place.group && own.at < at;
    });
    return { group: place.group, at: at - leaving.length };
  }

  #stepAmongSiblings(targets: readonly RuleRow[], lead: RuleRow, step: MoveStep): void {
    const { rows, refuse, words } = this.#port;
    const target = step === 'up' || step === 'down' ? siblingStep(lead, step, rows.all) : null;
    if (target === null) refuse(words().cannotMove);
    // A step down counts the rows that stay; those that move along with it do not.
    else this.move(targets, step === 'up' ? target : { ...target, at: target.at - targets.length + 1 });
  }

  /** Puts rows of a score card, cases and names into another order. */
  #reorder(targets: readonly RuleRow[], first: RuleRow & { readonly parent: RuleRow }, at: number): boolean {
    const { rows, editing, session, state, refuse, words } = this.#port;
    const siblings = siblingsOf(first, rows.all);
    const order = orderAfter(siblings, targets, at);
    const isFree = [first.parent, ...targets].every(({ part }) => state.editable(part));
    const edits = isFree ? reorderEdits(session.text, siblings, order) : null;
    if (edits === null || !editing.write(edits)) {
      refuse(words().cannotMove);
      return false;
    }
    const parent = rows.find(first.parent.id);
    const now = rows.all.filter((row) => row.role === first.role && row.parent?.id === parent?.id);
    const moved = now[order.findIndex(({ id }) => id === first.id)];
    if (moved !== undefined) {
      this.#sayMoved(moved.id);
      void this.#port.goTo(moved.id);
    }
    return true;
  }

  wrap(targets: readonly RuleRow[], operator: 'and' | 'or'): void {
    const [first] = targets;
    if (first === undefined) return;
    const nodes = targets.map(({ id }) => id);
    const { wrapAll, wrapAny } = this.#port.words();
    this.#one({ type: 'wrap', nodes, operator }, operator === 'and' ? wrapAll : wrapAny, first.id);
  }

  /** Makes the same change to each row. */
  each(targets: readonly RuleRow[], what: string, make: (row: RuleRow) => RuleEdit): void {
    const steps = targets.map((row) => () => make(this.#port.rows.find(row.id) ?? row));
    if (this.#port.editing.batch(steps)) this.#say(this.#port.words().done(what));
  }

  #one(edit: RuleEdit, what: string, id: string): void {
    if (!this.#port.editing.batch([() => edit])) return;
    this.#say(this.#port.words().done(what));
    void this.#port.goTo(id);
  }

  #insertAll(
    row: RuleRow | null,
    conditions: readonly NewConditionText[],
    said: (count: number) => string,
  ): boolean {
    const { editing, rows } = this.#port;
    const before = new Set(rows.all.map(({ id }) => id));
    let anchor = row?.id ?? null;
    // Each goes below the one before it.
    const steps = conditions.map((condition, at) => (): RuleEdit | null => {
      if (at > 0) anchor = lastNew(rows.all, before)?.id ?? anchor;
      const below = anchor === null ? null : (rows.find(anchor) ?? null);
      const inside = at === 0 && below?.node.kind === 'group' && below.role !== 'item';
      return insertEdit(below, condition, inside, this.#textOf);
    });
    if (!editing.batch(steps)) return false;
    this.#say(said(conditions.length));
    const added = rows.all.find(({ id }) => !before.has(id));
    if (added !== undefined) void this.#port.goTo(added.id);
    return true;
  }

  /** What joins the rows at a row; `null` where there is none yet. */
  #operatorAt(row: RuleRow | null): 'and' | 'or' | null {
    if (row === null) return null;
    const group = targetBelow(row)?.group;
    const node = this.#port.rows.all.find((each) => each.node.id === group)?.node;
    return node?.kind === 'group' ? node.operator : 'and';
  }

  /** A step down counts the rows that stay; those that move along with it do not. */
  #besides(target: RowTarget, targets: readonly RuleRow[], lead: RuleRow): RowTarget {
    const own = placeOf(lead);
    if (own?.group !== target.group) return target;
    const along = targets.filter((each) => each !== lead && placeOf(each)?.group === target.group).length;
    return { group: target.group, at: target.at - along };
  }

  #sayMoved(id: string): void {
    const { rows, words, nameOf } = this.#port;
    const row = rows.find(id);
    if (row === undefined) return;
    const parent = row.parent === null ? words().wholeRule : nameOf(row.parent.id);
    this.#say(words().moved(nameOf(id), this.#number(row.position), this.#number(row.setSize), parent));
  }

  readonly #textOf = ({ span }: { readonly span: Span }): string =>
    this.#port.session.text.slice(span.start, span.end);

  #number(value: number): string {
    return this.#port.state.localize.number(value);
  }

  #say(message: string): void {
    this.#port.state.announce(message);
  }
}

/** The last of the rows that came, without those that stand in one of them. */
function lastNew(all: readonly RuleRow[], before: ReadonlySet<string>): RuleRow | undefined {
  const fresh = all.filter(({ id, role }) => !before.has(id) && role === 'item');
  const level = Math.min(...fresh.map((row) => row.level));
  return fresh.findLast((row) => row.level === level);
}
