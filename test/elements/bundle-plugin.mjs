import { build } from 'esbuild';

const PREFIX = '/__bundled__/';

/**
 * Serves packages that are UMD or CommonJS as one ES module each. Browsers cannot import them, and
 * web-test-runner hands out files as they are.
 *
 * @param {readonly string[]} specifiers - Exactly as the source imports them, e.g. `axe-core/axe.min.js`.
 * @param {string} rootDir - Where the packages are resolved from.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundlePlugin(specifiers, rootDir) {
  const bundles = new Map();
  return {
    name: 'tagma-bundle',
    resolveImport({ source }) {
      return specifiers.includes(source) ? `${PREFIX}${encodeURIComponent(source)}.js` : undefined;
    },
    async serve({ path }) {
      if (!path.startsWith(PREFIX)) return undefined;
      const specifier = decodeURIComponent(path.slice(PREFIX.length, -'.js'.length));
      if (!bundles.has(specifier)) bundles.set(specifier, bundle(specifier, rootDir));
      return { body: await bundles.get(specifier), type: 'js' };
    },
  };
}

async function bundle(specifier, resolveDir) {
  const contents = `import * as all from ${JSON.stringify(specifier)};\nexport default all.default ?? all;`;
  const result = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return result.outputFiles[0].text;
}
