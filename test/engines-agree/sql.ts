export * from '../../packages/expression/src/sql/index.js';
