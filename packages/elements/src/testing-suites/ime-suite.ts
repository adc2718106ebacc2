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
  /** A field that takes what is in it when it is left, as fields of forms do; others only keep it. */
  readonly takesWhenLeft?: boolean;
}

/** What a browser tells of the key that closes a composition, one step after the other. */
type ClosingStep = 'keydown, composing' | 'keydown 229' | 'end' | 'input, composing' | 'input';

/**
 * The key that closes a composition, as each engine tells of it. UI Events lets browsers differ in whether the last
 * `input` comes before or after `compositionend`, and in what is told of keys; our guard withstands all of them,
 * and each order is played in every browser. What is known of the orders:
 *
 * - w3c/uievents issue 202, “Event order between compositionend and input”: Chromium and Safari tell the last input
 *   before the end, Firefox after it, as not composing.
 * - w3c/input-events issue 176, “insertCompositionText (and isComposing) cannot tell the input event accompanied by
 *   compositionEnd …”: Firefox tells it twice since Mozilla bug 1910865, before the end and after it.
 * - WebKit bug 165004 and threema-ch/threema-web pull request 879, “Add workaround for strange Safari composition
 *   event order”: Firefox tells the key first, as composing; Safari tells it after the end, no more as composing, and
 *   known by code 229 only.
 */
const CLOSINGS: Readonly<Record<string, readonly ClosingStep[]>> = {
  Chromium: ['keydown, composing', 'input, composing', 'end'],
  Firefox: ['keydown, composing', 'input, composing', 'end', 'input'],
  'Firefox of before': ['keydown, composing', 'end', 'input'],
  WebKit: ['input, composing', 'end', 'keydown 229'],
  // No report of this one: the two ways in which the others differ from Chromium, at once.
  'WebKit with a last input': ['end', 'input', 'keydown 229'],
};

/**
 * The end of a composition whose field is left. `compositionend` comes before or after the focus has gone (w3c/uievents
 * issue 5, “specify how compositionend works if the caret has been moved to a different element”); the browser leaves
 * what was composed in the field.
 */
const LEAVINGS: Readonly<Record<string, readonly ('end' | 'input' | 'blur')[]>> = {
  'ends before': ['end', 'blur'],
  'ends before, with a last input,': ['end', 'input', 'blur'],
  'ends after': ['blur', 'end'],
  'ends after, with a last input,': ['blur', 'end', 'input'],
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

    for (const key of ['Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Tab']) {
      for (const [engine, steps] of Object.entries(CLOSINGS)) {
        it(`leaves ${key} that closes a composition to the input method, as ${engine} tells of it`, async () => {
          const before = subject.value(element);
          compose(input, subject.text);
          const keys = steps.flatMap((step) => play(input, subject.text, step, key) ?? []);
          await settled(element);
          expect(keys.map((event) => event.defaultPrevented)).to.deep.equal([false]);
          expect(subject.value(element)).to.equal(before);
          expect(input.value).to.equal(subject.text);
          expect(input.matches(':focus')).to.equal(true);
        });
      }
    }

    for (const [order, steps] of Object.entries(LEAVINGS)) {
      it(`loses nothing when a composition ${order} its field is left`, async () => {
        const before = subject.value(element);
        compose(input, subject.text);
        const elsewhere = document.createElement('button');
        document.body.append(elsewhere);
        for (const step of steps) {
          if (step === 'blur') elsewhere.focus();
          else play(input, subject.text, step);
        }
        await settled(element);
        expect(input.matches(':focus')).to.equal(false);
        if (subject.takesWhenLeft === true) expect(subject.value(element)).to.not.equal(before);
        else {
          expect(subject.value(element)).to.equal(before);
          expect(subject.input(element).value).to.equal(subject.text);
        }
        elsewhere.remove();
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

/** One step of the closing key; gives the event of the key itself. */
function play(
  input: HTMLInputElement,
  text: string,
  step: ClosingStep,
  key = 'Enter',
): KeyboardEvent | undefined {
  if (step === 'keydown, composing') return keydown(input, key, { isComposing: true, keyCode: 229 });
  if (step === 'keydown 229') return keydown(input, key, { keyCode: 229 });
  if (step === 'end') endComposition(input, text);
  else told(input, text, step === 'input, composing');
  return undefined;
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
