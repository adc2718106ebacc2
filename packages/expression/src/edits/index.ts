/* Edits of texts, for editors that load everything else later. */
export { applyTextEdits, invertEdits } from './edits.js';
export type { TextEdit } from '../rule-tree/rule-tree.types.js';
