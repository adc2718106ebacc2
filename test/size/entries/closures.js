export { compileTree } from '@tagma/expression/closures';
