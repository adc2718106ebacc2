const PLAIN = /^(.|Arrow\w+|Home|End|Page\w+|Enter|F2|Insert|Delete|Escape|ContextMenu)$/u;
const WITH_CONTROL = /^([acfvxyz]|ArrowUp|ArrowDown|Home|End)$/iu;

/** Whether a key means something to the tree, or goes to a name that begins so. Keys of the browser stay its own. */
export function isTreeKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return WITH_CONTROL.test(key);
  if (altKey) return key.startsWith('Arrow');
  return PLAIN.test(key) || (key === 'F10' && shiftKey);
}
