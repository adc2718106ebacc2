import { expect } from '@open-wc/testing';
import type { ListProbe } from './list-probe.js';
import { chord } from './page.js';

/** A small window of controls: Tab reaches each of them in order, and each does by its keys what it says. */
export function describePanel(probe: ListProbe): void {
  it('takes the focus, and names all its controls', () => {
    expect(probe.activeLine, probe.focus.outerHTML).to.not.equal(null);
    for (const [at, name] of probe.names.entries())
      expect(name, probe.options[at]?.outerHTML).to.not.equal('');
  });

  it('goes through its controls by Tab, in the order in which they stand, and back', async () => {
    await probe.toFirst();
    const stops = probe.options.length;
    const seen = [probe.activeLine];
    for (let step = 1; step < stops; step += 1) {
      const above = probe.focus;
      await probe.press('Tab');
      probe.expectOneActive();
      const { bottom } = probe.focus.getBoundingClientRect();
      expect(bottom).to.be.greaterThan(above.getBoundingClientRect().top);
      seen.push(probe.activeLine);
    }
    expect(new Set(seen).size).to.equal(stops);
    for (const line of seen.slice(0, -1).reverse()) {
      await chord('Shift+Tab');
      expect(probe.activeLine).to.equal(line);
    }
  });

  for (const key of probe.subject.control?.keys ?? [])
    it(`does by ${key} what its control says`, async () => {
      await probe.toControl();
      const before = probe.chosen;
      await probe.press(key);
      await probe.until(() => probe.chosen !== before);
    });

  const { typed } = probe.subject;
  if (typed === undefined) return;
  it('shows what is typed for', async () => {
    probe.fieldOf(typed.field);
    const before = probe.names;
    await probe.type(typed.text);
    await probe.until(() => probe.names.length < before.length);
    expect(probe.names.join()).to.contain(typed.finds);
  });
}
