import { expect, fixture, html } from '@open-wc/testing';
import { scrollAtEdge } from './edge-scroll.js';

/** A box of this height around content of that height. */
async function boxOf(height: number, content: number): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div><p></p></div>`);
  Object.assign(box.style, { height: `${String(height)}px`, overflow: 'auto' });
  const inner = box.querySelector('p');
  if (inner !== null) Object.assign(inner.style, { height: `${String(content)}px`, margin: '0' });
  return box;
}

describe('scrolling at an edge', () => {
  it('scrolls the box that is in sight at its own edges only', async () => {
    const box = await boxOf(200, 2000);
    const { top, bottom } = box.getBoundingClientRect();
    expect(scrollAtEdge(box, (top + bottom) / 2)).to.equal(false);
    expect(scrollAtEdge(box, bottom - 5)).to.equal(true);
    const { scrollTop } = box;
    expect(scrollTop).to.be.greaterThan(0);
    expect(scrollAtEdge(box, top + 5)).to.equal(true);
    expect(box.scrollTop).to.be.lessThan(scrollTop);
  });

  it('scrolls a box that goes on below the window at the edge of the window, then the page', async () => {
    const height = window.innerHeight;
    const box = await boxOf(height * 2, height * 2 + 10);
    expect(scrollAtEdge(box, height - 1)).to.equal(true);
    expect([box.scrollTop, window.scrollY]).to.deep.equal([10, 0]);
    expect(scrollAtEdge(box, height - 1)).to.equal(true);
    expect(window.scrollY).to.be.greaterThan(0);
    // Where neither has room, nothing moves.
    window.scrollTo(0, document.documentElement.scrollHeight);
    expect(scrollAtEdge(box, height - 1)).to.equal(false);
    window.scrollTo(0, 0);
  });
});
