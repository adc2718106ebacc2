import { expect } from '@open-wc/testing';
import { TAG_HUES } from '@tagma/core';
import { contrast, painted } from '../testing-suites/colors.js';
import { tagTokens } from './tag-tokens.styles.js';
import { tokens } from './tokens.styles.js';

const pageSheet = await (await fetch(new URL('./tokens.css', import.meta.url))).text();

const SURFACES = ['surface', 'surface-sunken', 'surface-raised', 'fill-hover', 'fill-selected'];

/** Pairs that must reach a ratio, in both schemes. */
const pairs: readonly (readonly [foreground: string, background: string, ratio: number])[] = [
  ...SURFACES.flatMap((surface) =>
    ['text', 'text-muted', 'text-subtle', 'accent-text'].map(
      (text) => [`color-${text}`, `color-${surface}`, 4.5] as const,
    ),
  ),
  ...['surface', 'surface-raised'].flatMap((surface) =>
    ['success', 'warning', 'danger', 'info'].map(
      (tone) => [`color-${tone}-text`, `color-${surface}`, 4.5] as const,
    ),
  ),
  ...['success', 'warning', 'danger', 'info'].map(
    (tone) => [`color-${tone}-text`, `color-${tone}-bg`, 4.5] as const,
  ),
  ...['accent', 'accent-hover', 'accent-active', 'danger-solid', 'danger-solid-hover'].map(
    (fill) => ['color-on-accent', `color-${fill}`, 4.5] as const,
  ),
  ['color-text', 'color-mark', 4.5],
  ['color-border-control', 'color-surface', 3],
  ['color-border-control', 'color-surface-raised', 3],
  ['color-focus', 'color-surface', 3],
  ['color-focus', 'color-bg', 3],
  ...TAG_HUES.map((hue) => [`tag-${hue}-text`, `tag-${hue}-bg`, 4.5] as const),
];

describe('design tokens', () => {
  let host: HTMLElement;
  let probe: HTMLElement;

  before(() => {
    host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageSheet.replace(':root', ':host'));
    root.adoptedStyleSheets = [sheet];
    probe = document.createElement('span');
    root.append(probe);
    document.body.append(host);
  });
  after(() => host.remove());

  function shown(token: string): string {
    probe.style.setProperty('color', `var(--tagma-${token})`);
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

  it('are the same inside elements, on a page without the sheet', () => {
    const declared = /--_([a-z0-9-]+):var\(--tagma-\1,(.+)\);/g;
    const inElements = [...`${tokens.cssText}${tagTokens.cssText}`.matchAll(declared)];
    expect(inElements.length).to.be.greaterThan(60);
    for (const [, name = '', fallback = ''] of inElements) {
      const onPage = new RegExp(`--tagma-${name}: (.+);`).exec(pageSheet)?.[1] ?? '';
      expect(fallback, name).to.equal(onPage.replaceAll(', ', ','));
    }
  });

  it('are taken from the page where it sets them', () => {
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = tokens.styleSheet ? [tokens.styleSheet] : [];
    const inner = document.createElement('span');
    inner.style.setProperty('color', 'var(--_color-accent)');
    root.append(inner);
    document.body.append(element);
    element.style.setProperty('--tagma-color-accent', 'rgb(1, 2, 3)');
    expect(getComputedStyle(inner).color).to.equal('rgb(1, 2, 3)');
    element.remove();
  });
});
