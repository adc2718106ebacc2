export { compileTree } from '@tagma/expression/closures';
export { default as jsonata } from 'jsonata';
