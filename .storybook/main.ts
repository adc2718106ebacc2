import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (base) =>
    mergeConfig(
      // The root's vite.config.ts builds the demo; Storybook keeps to its own.
      { ...base, root: process.cwd() },
      {
        cacheDir: '.cache/vite-storybook',
        resolve: { conditions: ['tagma-source', ...defaultClientConditions] },
        // Storybook reaches Lit by one path and the elements by another: bundled apart, there would be two of it.
        optimizeDeps: { include: ['lit', 'lit/directive-helpers.js', 'lit/decorators.js'] },
        build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
      },
    ),
};

export default config;
