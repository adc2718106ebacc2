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

/** What a browser tells of the Enter that takes a candidate, one step after the other. */
type ClosingStep = 'keydown, composing' | 'keydown 229' | 'end' | 'input, composing' | 'input';

/**
 * The Enter that takes a candidate, as each engine tells of it. UI Events lets browsers differ in whether the last
 * `input` comes before or after `compositionend`, and in what is told of keys; our guard withstands all of them,
 * and each order is played in every browser.
 */
const CLOSINGS: Readonly<Record<string, readonly ClosingStep[]>> = {
  // The key comes first, as 229 and composing; the last input is still flagged, and nothing follows the end.
  Chromium: ['keydown, composing', 'input, composing', 'end'],
  // The key is flagged as well, but the text is told again after the end, no more as composing.
  Firefox: ['keydown, composing', 'end', 'input'],
  // The composition ends before its key is told: not composing any more, and known by code 229 only.
  WebKit: ['input, composing', 'end', 'keydown 229'],
  // As the one before, with the text told again in between.
  'WebKit with a last input': ['end', 'input', 'keydown 229'],
};

/** Half-typed text is never taken for a wish, in whatever order a browser tells of it. */
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

    for (const [engine, steps] of Object.entries(CLOSINGS)) {
      it(`takes the Enter of a candidate for no commit, as ${engine} tells of it`, async () => {
        const before = subject.value(element);
        compose(input, subject.text);
        for (const step of steps) play(input, subject.text, step);
        await settled(element);
        expect(subject.value(element)).to.equal(before);
        expect(input.value).to.equal(subject.text);
        // The next one is meant.
        keydown(input, 'Enter', {});
        await settled(element);
        expect(subject.value(element)).to.not.equal(before);
      });
    }

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
  told(input, text, true);
}

/** A candidate is taken. */
function endComposition(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new CompositionEvent('compositionend', { data: text, bubbles: true, composed: true }));
}

/** One step of the closing Enter. */
function play(input: HTMLInputElement, text: string, step: ClosingStep): void {
  if (step === 'keydown, composing') keydown(input, 'Enter', { isComposing: true, keyCode: 229 });
  else if (step === 'keydown 229') keydown(input, 'Enter', { keyCode: 229 });
  else if (step === 'end') endComposition(input, text);
  else told(input, text, step === 'input, composing');
}

function told(input: HTMLInputElement, data: string, isComposing: boolean): void {
  input.dispatchEvent(new InputEvent('input', { data, isComposing, bubbles: true, composed: true }));
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
