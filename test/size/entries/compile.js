export { compile } from '@tagma/expression';
