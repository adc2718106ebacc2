/** What starts the typing of a name. */
export type NameAction = 'rename' | 'add-tag' | 'add-category';

/** Whether an action opens the field of a name. */
export function isNameAction(action: string): action is NameAction {
  return action === 'rename' || action === 'add-tag' || action === 'add-category';
}
