import type { AstShape, ParentSlot, Raise } from './ast-shape.types.js';

/**
 * Works out which step each `%` means. A `%` starts as a slot that has to go up one step; a slot that finds no
 * step inside its own expression travels outwards with the node that holds it.
 */
export class Ancestry {
  readonly #raise: Raise;
  #slots = 0;

  constructor(raise: Raise) {
    this.#raise = raise;
  }

  /** A new `%`. */
  parent(): AstShape {
    const index = this.#slots++;
    return { type: 'parent', slot: { label: `!${String(index)}`, level: 1, index } };
  }

  /** Lets `outer` look for what `inner` has not found. */
  inherit(outer: AstShape, inner: AstShape): void {
    const slots = openSlots(inner);
    if (slots === undefined) return;
    if (outer.seekingParent === undefined) outer.seekingParent = slots;
    else outer.seekingParent.push(...slots);
  }

  /** Looks for the slots of the last step among the steps before it. */
  resolvePath(path: AstShape): void {
    const steps = path.steps ?? [];
    const last = steps.at(-1);
    for (const slot of (last === undefined ? undefined : openSlots(last)) ?? []) {
      if (!this.#resolveInSteps(steps, slot)) (path.seekingParent ??= []).push(slot);
    }
  }

  #resolveInSteps(steps: readonly AstShape[], slot: ParentSlot): boolean {
    let index = steps.length - 2;
    while (slot.level > 0) {
      if (index < 0) return false;
      let step = steps[index--];
      // Steps that name their values by `@` side by side stand at the same place.
      while (index >= 0 && named(step) && named(steps[index])) step = steps[index--];
      if (step !== undefined) this.seek(step, slot);
    }
    return true;
  }

  /** Looks for the slots of a filter in the step that it filters. */
  resolveFilter(step: AstShape, where: AstShape): void {
    if (where.seekingParent === undefined) return;
    for (const slot of where.seekingParent) {
      if (slot.level === 1) this.seek(step, slot);
      else slot.level--;
    }
    this.inherit(step, where);
  }

  /** Goes up through one node. */
  seek(node: AstShape, slot: ParentSlot): void {
    switch (node.type) {
      case 'name':
      case 'wildcard':
        slot.level--;
        if (slot.level === 0) settle(node, slot);
        return;
      case 'parent':
        slot.level++;
        return;
      case 'block':
        this.#seekInBlock(node.expressions ?? [], node, slot);
        return;
      case 'path':
        this.#seekInPath(node, slot);
        return;
      default:
        this.#raise({ code: 'S0217', token: node.type, position: node.position });
        slot.level = 0;
    }
  }

  #seekInBlock(expressions: readonly AstShape[], block: AstShape, slot: ParentSlot): void {
    const last = expressions.at(-1);
    if (last === undefined) return;
    block.tuple = true;
    this.seek(last, slot);
  }

  #seekInPath(path: AstShape, slot: ParentSlot): void {
    path.tuple = true;
    const steps = path.steps ?? [];
    let index = steps.length - 1;
    do {
      const step = steps[index--];
      if (step !== undefined) this.seek(step, slot);
    } while (slot.level > 0 && index >= 0);
  }
}

function openSlots(node: AstShape): ParentSlot[] | undefined {
  if (node.type !== 'parent') return node.seekingParent;
  const slots = node.seekingParent ?? [];
  if (node.slot !== undefined) slots.push(node.slot);
  return slots;
}

function named(step: AstShape | undefined): boolean {
  return step?.focus !== undefined && step.focus !== '';
}

function settle(node: AstShape, slot: ParentSlot): void {
  // Two `%` that mean the same step share its label.
  if (node.ancestor !== undefined) slot.label = node.ancestor.label;
  node.ancestor = slot;
  node.tuple = true;
}
