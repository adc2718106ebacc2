import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@tagma/elements/custom-elements.json' with { type: 'json' };
import '@tagma/elements/tokens.css';
import './preview.css';
import { axeOptions } from './a11y.js';
import { argTypesFrom } from './arg-types.js';
import { applyGlobals } from './globals.js';

setCustomElementsManifest(manifest);

/** What a story looks like is told to the elements the way a host page does it: by attributes of the root. */
const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    (story, context) => {
      applyGlobals(document, context.globals);
      return story();
    },
  ],
  initialGlobals: { lang: 'en', theme: 'light', dir: 'ltr', density: 'normal' },
  globalTypes: {
    lang: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh-CN', title: '简体中文' },
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    dir: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    density: {
      description: 'Density',
      toolbar: {
        icon: 'listunordered',
        dynamicTitle: true,
        items: [
          { value: 'normal', title: 'Normal' },
          { value: 'compact', title: 'Compact' },
          { value: 'comfortable', title: 'Comfortable' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error', options: axeOptions },
    controls: { expanded: true },
    docs: { codePanel: true, extractArgTypes: argTypesFrom(manifest) },
    options: { storySort: { order: ['Start', 'Elements', '*'] } },
  },
};

export default preview;
