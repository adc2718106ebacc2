import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { describe, expect, it } from 'vitest';
import { elementsOnly, tagNames } from './plugins.mjs';

const source = `
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

/**
 * Shows a thing.
 * @event {CustomEvent<string>} tagma-open - It opens.
 */
export class Thing extends LitElement {
  /** What it is called. */
  @property() name = '';
  /** @internal */
  @property() secret = '';
  @state() private open = false;
  protected depth = 1;
  #hidden = 2;
  static counter = 0;

  /** Opens it. */
  show(): void {
    this.dispatchEvent(new OpenEvent());
  }

  override render() {
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-thing': Thing;
  }
}
`;

function analyze(text) {
  const file = ts.createSourceFile('src/thing/thing.ts', text, ts.ScriptTarget.ES2022, true);
  const plugins = [...litPlugin(), tagNames(), elementsOnly({ sources: 'src/', output: 'dist/' })];
  return create({ modules: [file], plugins, context: { dev: false } }).modules;
}

describe('the manifest plug-ins', () => {
  const [module] = analyze(source);
  const thing = module?.declarations[0];

  it('read the tag from HTMLElementTagNameMap and point to the built file', () => {
    expect(thing?.tagName).toBe('tagma-thing');
    expect(module?.path).toBe('dist/thing/thing.js');
    expect(module?.exports).toEqual([
      expect.objectContaining({ kind: 'js', name: 'Thing' }),
      expect.objectContaining({ kind: 'custom-element-definition', name: 'tagma-thing' }),
    ]);
  });

  it('leave only what a user of the element can reach', () => {
    expect(thing?.members?.map((member) => member.name)).toEqual(['name', 'show']);
    expect(thing?.attributes?.map((attribute) => attribute.name)).toEqual(['name']);
  });

  it('drop the nameless event of a dispatched event object', () => {
    expect(thing?.events?.map((event) => event.name)).toEqual(['tagma-open']);
  });

  it('drop modules without an element', () => {
    expect(analyze('export const helper = 1;')).toEqual([]);
  });
});
