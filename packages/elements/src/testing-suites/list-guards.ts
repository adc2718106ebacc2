import { expect } from '@open-wc/testing';
import type { ListProbe } from './list-probe.js';

/** A line that cannot be chosen can be reached, says why, and is not chosen. */
export function describeDisabled(probe: ListProbe): void {
  const { locked, pattern } = probe.subject;
  if (locked === undefined) return;
  for (const key of pattern === 'combobox' ? ['Enter'] : ['Enter', 'Space'])
    it(`tells why a line cannot be chosen, and does not choose it by ${key}`, async () => {
      await probe.toLine(locked.name);
      const line = probe.activeLine;
      expect(line?.getAttribute('aria-disabled')).to.equal('true');
      expect(wordsAround(probe)).to.match(locked.reason);
      const before = probe.chosen;
      await probe.press(key);
      expect(probe.chosen).to.equal(before);
      expect(probe.isOpen).to.equal(true);
    });
}

/** What a screen reader says of the active line: its text, and what is told beside it. */
function wordsAround(probe: ListProbe): string {
  const told = [...(probe.element.shadowRoot?.querySelectorAll('[role=status]') ?? [])];
  return [probe.activeLine, ...told].map((each) => each?.textContent ?? '').join(' ');
}

/** While an input method composes, keys and half-typed text are its own. */
export function describeComposition(probe: ListProbe): void {
  // The text of an editor is CodeMirror's, which tells its composition by itself, not by the keys.
  if (probe.subject.pattern === 'editor') return;
  it('does nothing while an input method composes', async () => {
    await probe.toFirst();
    const before = [probe.active, probe.chosen, probe.names.join()];
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'Enter', 'Escape', ' ', 'a']) {
      const event = new KeyboardEvent('keydown', {
        key,
        isComposing: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      probe.focus.dispatchEvent(event);
      expect(event.defaultPrevented, key).to.equal(false);
    }
    expect([await probe.now(), probe.chosen, probe.names.join()]).to.deep.equal(before);
    expect(probe.isOpen).to.equal(true);
  });

  const { typed, pattern } = probe.subject;
  if ((pattern !== 'combobox' && pattern !== 'panel') || typed === undefined) return;
  it('searches for what was composed, and not before', async () => {
    await probe.toFirst();
    const field = probe.fieldOf(typed.field) as HTMLInputElement;
    const before = [await probe.now(), probe.names.join()];
    const fire = (event: Event): boolean => field.dispatchEvent(event);
    const init = { data: typed.text, bubbles: true, composed: true };
    fire(new CompositionEvent('compositionstart', init));
    field.value = typed.text;
    fire(new InputEvent('input', { ...init, isComposing: true }));
    expect([await probe.now(), probe.names.join()]).to.deep.equal(before);
    expect(field.value).to.equal(typed.text);
    fire(new CompositionEvent('compositionend', init));
    await probe.until(() => probe.names.join() !== before[1]);
    expect(probe.names.join()).to.contain(typed.finds);
  });
}

/** Right to left: up and down are as ever, and what opens stays on the screen. */
export function describeDirection(probe: ListProbe): void {
  it('works from right to left', async () => {
    probe.remove();
    await probe.show('rtl');
    const { pattern, isCode, control } = probe.subject;
    const first = await probe.toFirst();
    await probe.press(pattern === 'panel' ? 'Tab' : 'ArrowDown');
    expect(probe.active).to.not.equal(first);
    probe.expectOneActive();
    const box = probe.list.getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(document.documentElement.clientWidth);
    expect(getComputedStyle(probe.list).direction).to.equal(isCode === true ? 'ltr' : 'rtl');
    await (pattern === 'panel' ? probe.toControl() : probe.toChoosable());
    const before = probe.chosen;
    await probe.press(control?.keys[0] ?? (pattern === 'tree' ? 'Space' : 'Enter'));
    await probe.until(() => probe.chosen !== before);
  });
}
