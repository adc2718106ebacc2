import type { TransformOptions } from 'esbuild';

/** Both bundlers minify alike, as for browsers of today. */
export const MINIFYING = {
  minify: true,
  // As bundlers write it: Chinese texts are not spelled out as escapes.
  charset: 'utf8',
  format: 'esm',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
} as const satisfies TransformOptions;
