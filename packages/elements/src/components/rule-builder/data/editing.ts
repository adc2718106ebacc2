// Fetched after the first look: showing a rule needs none of it.
export { groupsTooDeep } from '../model/depth.js';
export {
  applyEdit,
  applyTextEdits,
  copyText,
  describeEditRefusal,
  invertEdits,
  rereadTree,
} from '@tagma/expression/rule-tree';
export { stateNote } from '../toolbar/state-note.js';
export { lockProblem, losesLocked } from './locked-text.js';
