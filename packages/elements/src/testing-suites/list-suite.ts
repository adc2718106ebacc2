import { expect } from '@open-wc/testing';
import type { ListCase } from './list-case.js';
import { describeComposition, describeDirection, describeDisabled } from './list-guards.js';
import { accessibleName } from './list-line.js';
import { describePanel } from './list-panel.js';
import { ListProbe } from './list-probe.js';
import { press } from './page.js';

/**
 * What every list of the kit does, whether a field stands over it (`combobox`), it has the focus itself (`listbox`),
 * or its lines have (`menu`, `tree`): keys by the WAI-ARIA patterns, one active line that is really drawn, places that
 * are true to the data, however few lines are drawn. A text of many lines (`editor`) keeps all keys but those that its
 * list needs; in a window of controls (`panel`) Tab goes from one to the next.
 */
export function runListSuite(subject: ListCase): void {
  describe(`${subject.name}, as a list`, () => {
    const probe = new ListProbe(subject);

    beforeEach(() => probe.show());
    afterEach(() => probe.remove());

    describeNames(probe);
    if (subject.pattern === 'panel') describePanel(probe);
    else {
      describeMoves(probe);
      describePlaces(probe);
      describeChoice(probe);
      describeTyping(probe);
      describeDisabled(probe);
    }
    describeClosing(probe);
    describeComposition(probe);
    describeDirection(probe);
  });
}

function describeNames(probe: ListProbe): void {
  it('has a name, and the field over it says what it controls', () => {
    expect(probe.list.getAttribute('aria-label') ?? '').to.not.equal('');
    if (!probe.isTyped) return;
    const field = probe.focus;
    // A combobox has one line; a text of many says that a list hangs on it.
    if (probe.subject.pattern === 'editor') {
      expect(field.getAttribute('aria-haspopup')).to.equal('listbox');
      expect(field.getAttribute('aria-autocomplete')).to.equal('list');
    } else {
      expect(field.getAttribute('role')).to.equal('combobox');
      expect(field.getAttribute('aria-expanded')).to.equal('true');
    }
    expect(field.getAttribute('aria-controls')).to.equal(probe.list.id);
    expect(accessibleName(field)).to.not.equal('');
  });
}

function describeMoves(probe: ListProbe): void {
  const { pattern } = probe.subject;

  it('goes down and up by the arrow keys, with one active line that is drawn', async () => {
    const first = await probe.toFirst();
    const seen = [first];
    for (let step = 0; step < Math.min(12, probe.total - 1); step += 1) {
      await probe.press('ArrowDown');
      seen.push(probe.active);
      probe.expectOneActive();
    }
    expect(new Set(seen).size, seen.join()).to.equal(seen.length);
    for (const name of seen.slice(0, -1).reverse()) {
      await probe.press('ArrowUp');
      expect(probe.active).to.equal(name);
    }
  });

  if (!probe.isTyped)
    it('goes to its ends by Home and End', async () => {
      const first = await probe.toFirst();
      await probe.press('End');
      probe.expectOneActive();
      expect(probe.active).to.not.equal(first);
      const last = probe.active;
      if (pattern === 'tree') await probe.press('ArrowDown');
      expect(probe.active).to.equal(last);
      await probe.press('Home');
      expect(probe.active).to.equal(first);
    });
  else
    it('leaves Home and End to the caret of its field', async () => {
      await probe.toFirst();
      await probe.press('ArrowDown');
      const { active } = probe;
      const before = probe.chosen;
      await probe.press('End');
      await probe.press('Home');
      // In a text of many lines the caret goes elsewhere, and the list with it.
      if (pattern === 'combobox') expect(probe.active).to.equal(active);
      expect(probe.chosen).to.equal(before);
    });

  if (probe.subject.pages !== false)
    it('goes by pages, and back', async () => {
      const first = await probe.toFirst();
      await press('ArrowDown');
      const second = await probe.now();
      await probe.press('ArrowUp');
      await probe.press('PageDown');
      probe.expectOneActive();
      expect(probe.active).to.not.be.oneOf([first, second]);
      await probe.press('PageUp');
      probe.expectOneActive();
      expect(probe.active).to.equal(first);
    });
}

function describePlaces(probe: ListProbe): void {
  if (probe.subject.total !== undefined)
    it('counts its lines as there are in the data', async () => {
      await probe.toFirst();
      probe.expectPlaces();
      await probe.toLast();
      probe.expectPlaces();
      probe.expectOneActive();
      expect(probe.lastPlace).to.equal(probe.total);
    });

  const { state } = probe.subject;
  if (state !== undefined)
    it('says of each line whether it is chosen', () => {
      for (const option of probe.options)
        expect(option.getAttribute(state), option.outerHTML).to.be.oneOf(['true', 'false', 'mixed']);
    });
}

function describeChoice(probe: ListProbe): void {
  const { pattern, state } = probe.subject;
  const keys = probe.isTyped ? ['Enter'] : pattern === 'tree' ? ['Space'] : ['Enter', 'Space'];
  for (const key of keys)
    it(`chooses the active line by ${key}`, async () => {
      await probe.toChoosable();
      const before = probe.chosen;
      const id = probe.activeKey;
      await probe.press(key);
      await probe.until(() => probe.chosen !== before);
      if (state === undefined || !probe.isOpen) return;
      const line = probe.lineOf(id);
      if (line !== undefined) expect(line.getAttribute(state)).to.equal('true');
    });
}

function describeTyping(probe: ListProbe): void {
  const { typed } = probe.subject;
  if (typed === undefined) return;
  it('goes to what is typed', async () => {
    await probe.toFirst();
    await probe.type(typed.text);
    if (probe.isTyped) {
      await probe.until(() => probe.options.length < Math.max(2, probe.total));
      expect(probe.names.join()).to.contain(typed.finds);
    } else await probe.until(() => probe.active.includes(typed.finds));
  });
}

function describeClosing(probe: ListProbe): void {
  if (probe.subject.opener === undefined) return;
  it('closes by Escape, chooses nothing, and gives the focus back', async () => {
    await probe.toFirst();
    const before = probe.chosen;
    await probe.press('Escape');
    await probe.until(() => !probe.isOpen);
    expect(probe.chosen).to.equal(before);
    await probe.until(() => probe.isBack);
  });
}
