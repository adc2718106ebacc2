// Fetched after the first look: showing a rule needs none of it.
export {
  applyEdit,
  applyTextEdits,
  copyText,
  describeEditRefusal,
  describeError,
  invertEdits,
  rereadTree,
} from '@tagma/expression/rule-tree';
