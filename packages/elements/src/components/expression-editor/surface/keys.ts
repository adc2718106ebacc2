import { isComposing } from '../../../internal/ime.js';

/** What a key asks for in any surface. */
export type EditorKey = 'undo' | 'redo' | 'format';

/** Control, or Command where that is the key for it. */
function hasModifier({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey !== metaKey;
}

/** What a key press asks for; `null` for keys that belong to the surface. */
export function editorKey(event: KeyboardEvent): EditorKey | null {
  if (isComposing(event)) return null;
  const { altKey, shiftKey, code } = event;
  if (altKey && shiftKey && code === 'KeyF') return 'format';
  if (altKey || !hasModifier(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && !shiftKey ? 'redo' : null;
}

/** What the browser itself asks for, e.g. by its menu or by shaking a phone. */
export function historyInput({ inputType }: InputEvent): 'undo' | 'redo' | null {
  if (inputType === 'historyUndo') return 'undo';
  return inputType === 'historyRedo' ? 'redo' : null;
}
