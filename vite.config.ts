import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defaultClientConditions, defineConfig } from 'vite';

const demo = fileURLToPath(new URL('./demo', import.meta.url));

/** Pages of the demo, by name; each is an own entry of the build. */
const pages = {
  app: `${demo}/index.html`,
  'plain-html': `${demo}/plain-html/index.html`,
  react: `${demo}/react/index.html`,
  vue: `${demo}/vue/index.html`,
  offline: `${demo}/offline/index.html`,
};

/** Where the service answers while Vite serves the pages; `npm start` sets it. */
const service = process.env['TAGMA_SERVICE_URL'];

/** The demo application. Packages are read from their sources through the condition `tagma-source`. */
export default defineConfig({
  root: demo,
  cacheDir: fileURLToPath(new URL('./.cache/vite', import.meta.url)),
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('tagma-') } } })],
  resolve: { conditions: ['tagma-source', ...defaultClientConditions] },
  // Lit is reached by several paths; bundled apart from each other there would be two of it.
  optimizeDeps: { include: ['lit', 'lit/directive-helpers.js', 'lit/decorators.js'] },
  server: {
    strictPort: true,
    ...(service === undefined ? {} : { proxy: { '/api': service, '/demo': service } }),
  },
  build: {
    outDir: `${demo}/dist`,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(pages).filter(([, file]) => existsSync(file))),
    },
  },
});
