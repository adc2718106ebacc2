/** A row of the tree, and the concept in it. */
export interface RowHit {
  readonly id: string;
  readonly element: HTMLElement;
}

/** The row that an element of the tree is in. */
export function rowAt(target: Element): RowHit | null {
  const element = target.closest<HTMLElement>('.tree-rows > .row');
  const id = element?.dataset['id'];
  return element === null || id === undefined ? null : { id, element };
}
