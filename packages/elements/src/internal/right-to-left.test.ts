import { expect } from '@open-wc/testing';
import { concept } from '../testing-suites/fixtures.js';
import { settled } from '../testing-suites/page.js';
import '../components/bulk-tagger/define.js';
import '../components/day-field/define.js';
import '../components/history/define.js';
import '../components/notes/define.js';
import '../components/record-grid/define.js';
import '../components/tag-picker/define.js';
import '../components/taxonomy-editor/define.js';

const CONCEPTS = [
  concept('vip', 'VIP客户', 'VIP', { color: 'amber' }),
  concept('act', '活跃客户', 'Active', { color: 'green' }),
];

/** Elements in a state in which they say sentences. */
const SAYING: readonly (readonly [tag: string, state: object])[] = [
  ['tagma-notes', {}],
  ['tagma-notes', { error: 'It broke. Try again.' }],
  ['tagma-day-field', { errorText: 'Not on a Sunday.' }],
  [
    'tagma-tag-picker',
    { concepts: CONCEPTS, label: 'Tags', helpText: 'Three at most.', errorText: 'Too many.' },
  ],
  ['tagma-bulk-tagger', { concepts: CONCEPTS, records: [] }],
  ['tagma-bulk-tagger', { error: 'The service does not answer.' }],
  ['tagma-history', { error: 'The service does not answer.' }],
  ['tagma-record-grid', { columns: [], rows: [], error: 'The service does not answer.' }],
  ['tagma-taxonomy-editor', { concepts: [], error: 'The service does not answer.' }],
];

function texts(root: Node): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) found.push(node);
    else if (node instanceof Element && node.shadowRoot !== null) found.push(...texts(node.shadowRoot));
  }
  return found;
}

function placeOf(text: Text, at: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}

/** Sentences in sight that begin with their full stop. */
function flipped(root: Node): { readonly sentences: number; readonly wrong: string[] } {
  const wrong: string[] = [];
  let sentences = 0;
  for (const text of texts(root)) {
    const end = text.data.trimEnd().length;
    if (!/[A-Za-z]\.$/u.test(text.data.slice(0, end))) continue;
    const [letter, stop] = [placeOf(text, end - 2), placeOf(text, end - 1)];
    if (stop.width === 0) continue;
    sentences += 1;
    if (stop.left < letter.right - 1) wrong.push(text.data.trim());
  }
  return { sentences, wrong };
}

describe('English sentences on a page that is read from right to left', () => {
  let place: HTMLElement;
  beforeEach(() => {
    document.documentElement.dir = 'rtl';
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    place.remove();
  });

  /** The rule is fetched when a page of this kind is first met. */
  async function ready(element: HTMLElement): Promise<void> {
    await settled(element);
    await import('./right-to-left.js');
    await settled(element);
  }

  for (const [tag, state] of SAYING)
    it(`${tag} ${JSON.stringify(Object.keys(state))} says with the full stop at the end`, async () => {
      const element = Object.assign(document.createElement(tag), state);
      place.append(element);
      await ready(element);
      const { sentences, wrong } = flipped(element.shadowRoot as unknown as Node);
      expect(wrong).to.deep.equal([]);
      expect(sentences).to.be.greaterThan(0);
    });

  it('stand at the right, where the page has its beginnings, and keep words together that are marked', async () => {
    const element = Object.assign(document.createElement('tagma-notes'), {});
    place.append(element);
    await ready(element);
    const root = element.shadowRoot as ShadowRoot;
    const line = document.createElement('p');
    line.append(strong('VIP'), ' ', strong('comes first'));
    root.append(line);
    const [first, second] = [...line.children].map((each) => each.getBoundingClientRect());
    expect(first?.left).to.be.lessThan(second?.left ?? 0);
    expect(second?.right).to.be.closeTo(line.getBoundingClientRect().right, 1);
  });

  it('are left as they are on other pages', async () => {
    document.documentElement.dir = 'ltr';
    const element = document.createElement('tagma-notes');
    place.append(element);
    await ready(element);
    expect(element.shadowRoot?.adoptedStyleSheets.length).to.equal(
      (customElements.get('tagma-notes') as unknown as { elementStyles: readonly unknown[] }).elementStyles
        .length,
    );
  });
});

function strong(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}
