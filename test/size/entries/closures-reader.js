export { compileTree, readTree } from '@tagma/expression/closures';
