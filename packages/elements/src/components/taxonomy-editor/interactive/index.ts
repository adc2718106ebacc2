import '../first-look.js';
import { Interactive } from './interactive.js';
import type { EditorBase, InteractivePart } from './interactive.types.js';

/** Makes the part of an editor that works. */
export function createInteractive(base: EditorBase): InteractivePart {
  return new Interactive(base);
}
