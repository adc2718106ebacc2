import { expect } from '@open-wc/testing';
import { settled } from './page.js';

/** A text entry under test. */
export interface ImeCase {
  readonly tag: string;
  /** A ready element in the page; the caller removes it. */
  readonly make: () => Promise<HTMLElement>;
  /** The text input inside. */
  readonly input: (element: HTMLElement) => HTMLInputElement;
  /** The value as a text, to see whether something was committed. */
  readonly value: (element: HTMLElement) => string;
  /** Text whose commit by Enter would change the value. */
  readonly text: string;
}

/**
 * Half-typed text is never taken for a wish. Composition is played as browsers report it: Chromium and Firefox
 * flag keys with `isComposing`, Safari sends the closing Enter after `compositionend` with key code 229.
 */
export function runImeSuite(subject: ImeCase): void {
  describe(`${subject.tag} with an input method`, () => {
    let element: HTMLElement;
    let input: HTMLInputElement;

    beforeEach(async () => {
      element = await subject.make();
      input = subject.input(element);
      input.focus();
    });
    afterEach(() => element.remove());

    for (const key of ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Backspace', 'Tab', ',']) {
      it(`leaves ${key} to the input method while it composes`, async () => {
        const before = subject.value(element);
        compose(input, subject.text);
        const event = keydown(input, key, { isComposing: true });
        await settled(element);
        expect(event.defaultPrevented).to.equal(false);
        expect(subject.value(element)).to.equal(before);
        expect(input.value).to.equal(subject.text);
        expect(input.matches(':focus')).to.equal(true);
      });
    }

    it('does not commit on the Enter that takes a candidate in Safari', async () => {
      const before = subject.value(element);
      compose(input, subject.text);
      endComposition(input, subject.text);
      keydown(input, 'Enter', { keyCode: 229 });
      await settled(element);
      expect(subject.value(element)).to.equal(before);
    });

    it('commits on the next Enter', async () => {
      const before = subject.value(element);
      compose(input, subject.text);
      endComposition(input, subject.text);
      await settled(element);
      keydown(input, 'Enter', {});
      await settled(element);
      expect(subject.value(element)).to.not.equal(before);
    });

    it('keeps the composing text when the element renders meanwhile', async () => {
      compose(input, subject.text);
      element.setAttribute('lang', 'zh-CN');
      await settled(element);
      expect(input.value).to.equal(subject.text);
    });
  });
}

/** Text is in the input, underlined, not yet decided. */
function compose(input: HTMLInputElement, text: string): void {
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  input.value = text;
  input.dispatchEvent(
    new CompositionEvent('compositionupdate', { data: text, bubbles: true, composed: true }),
  );
  input.dispatchEvent(
    new InputEvent('input', { data: text, isComposing: true, bubbles: true, composed: true }),
  );
}

/** A candidate is taken. */
function endComposition(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new CompositionEvent('compositionend', { data: text, bubbles: true, composed: true }));
}

function keydown(input: HTMLInputElement, key: string, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  input.dispatchEvent(event);
  return event;
}
