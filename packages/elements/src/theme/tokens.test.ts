import { expect } from '@open-wc/testing';
import { contrast, painted } from '../testing-suites/colors.js';
import { tagTokens, tokens } from './tokens.styles.js';

const SURFACES = ['surface', 'surface-sunken', 'surface-raised', 'fill-hover', 'fill-selected'];
const HUES = ['gray', 'red', 'orange', 'amber', 'lime', 'green', 'teal', 'cyan', 'blue', 'indigo', 'purple', 'pink'];

/** Pairs that must reach a ratio, in both schemes. */
const pairs: readonly (readonly [foreground: string, background: string, ratio: number])[] = [
  ...SURFACES.flatMap((surface) =>
    ['text', 'text-muted', 'text-subtle', 'accent-text'].map((text) => [`color-${text}`, `color-${surface}`, 4.5] as const),
  ),
  ...['surface', 'surface-raised'].flatMap((surface) =>
    ['success', 'warning', 'danger', 'info'].map((tone) => [`color-${tone}-text`, `color-${surface}`, 4.5] as const),
  ),
  ...['success', 'warning', 'danger', 'info'].map((tone) => [`color-${tone}-text`, `color-${tone}-bg`, 4.5] as const),
  ...['accent', 'accent-hover', 'accent-active', 'danger-solid', 'danger-solid-hover'].map(
    (fill) => ['color-on-accent', `color-${fill}`, 4.5] as const,
  ),
  ['color-text', 'color-mark', 4.5],
  ['color-border-control', 'color-surface', 3],
  ['color-border-control', 'color-surface-raised', 3],
  ['color-focus', 'color-surface', 3],
  ['color-focus', 'color-bg', 3],
  ...HUES.map((hue) => [`tag-${hue}-text`, `tag-${hue}-bg`, 4.5] as const),
];

describe('design tokens', () => {
  let host: HTMLElement;
  let probe: HTMLElement;

  before(() => {
    host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [tokens, tagTokens].flatMap((style) => style.styleSheet ?? []);
    probe = document.createElement('span');
    root.append(probe);
    document.body.append(host);
  });
  after(() => host.remove());

  function shown(token: string): string {
    probe.style.setProperty('color', `var(--_${token})`);
    return getComputedStyle(probe).color;
  }

  for (const scheme of ['light', 'dark']) {
    for (const [foreground, background, ratio] of pairs) {
      it(`${foreground} on ${background} reaches ${ratio}:1 in ${scheme}`, () => {
        host.style.setProperty('color-scheme', scheme);
        expect(contrast(painted(shown(foreground)), painted(shown(background)))).to.be.at.least(ratio);
      });
    }
  }

  it('are taken from the page where it sets them', () => {
    host.style.setProperty('--tagma-color-accent', 'rgb(1, 2, 3)');
    expect(shown('color-accent')).to.equal('rgb(1, 2, 3)');
  });
});
