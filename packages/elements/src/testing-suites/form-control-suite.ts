import { expect } from '@open-wc/testing';
import { settled } from './page.js';

/** A form control under test. */
export interface FormControlCase {
  readonly tag: string;
  /** A ready control that is not yet in the page. */
  readonly make: () => HTMLElement & FormControl;
  /** Gives it a value as its host would. */
  readonly fill: (control: HTMLElement) => void;
  /** What the form sends for that value. */
  readonly sent: readonly string[];
  /** The value as an attribute, and what the form then sends. */
  readonly initial: { readonly attribute: string; readonly sent: readonly string[] };
}

interface FormControl {
  name: string;
  disabled: boolean;
  required: boolean;
  readonly validity: ValidityState;
  readonly updateComplete: Promise<unknown>;
  checkValidity(): boolean;
  setCustomValidity(message: string): void;
  formStateRestoreCallback(state: string): void;
}

/** What every control of the kit does in a form, whatever its value is. */
export function runFormControlSuite(subject: FormControlCase): void {
  describe(`${subject.tag} in a form`, () => {
    let form: HTMLFormElement;
    let fieldset: HTMLFieldSetElement;
    let control: HTMLElement & FormControl;
    const sent = (): string[] => new FormData(form).getAll('field').map(String);

    beforeEach(async () => {
      form = document.createElement('form');
      fieldset = document.createElement('fieldset');
      control = subject.make();
      control.name = 'field';
      fieldset.append(control);
      form.append(fieldset);
      document.body.append(form);
      await settled(control);
    });
    afterEach(() => form.remove());

    it('sends its value under its name', async () => {
      subject.fill(control);
      await settled(control);
      expect(sent()).to.deep.equal(subject.sent);
    });

    it('sends nothing without a name', async () => {
      control.name = '';
      subject.fill(control);
      await settled(control);
      expect([...new FormData(form).keys()]).to.deep.equal([]);
    });

    it('sends nothing when disabled, by itself or by its fieldset', async () => {
      subject.fill(control);
      fieldset.disabled = true;
      await settled(control);
      expect(sent()).to.deep.equal([]);
      fieldset.disabled = false;
      control.disabled = true;
      await settled(control);
      expect(sent()).to.deep.equal([]);
    });

    it('goes back to its attribute on reset', async () => {
      control.setAttribute('value', subject.initial.attribute);
      await settled(control);
      subject.fill(control);
      await settled(control);
      form.reset();
      await settled(control);
      expect(sent()).to.deep.equal(subject.initial.sent);
    });

    it('keeps a form from being sent while a required value is missing', async () => {
      control.required = true;
      await settled(control);
      expect(form.checkValidity()).to.equal(false);
      expect(control.validity.valueMissing).to.equal(true);
      subject.fill(control);
      await settled(control);
      expect(form.checkValidity()).to.equal(true);
    });

    it('takes an error from outside until it is lifted', async () => {
      control.setCustomValidity('Not today.');
      await settled(control);
      expect(control.checkValidity()).to.equal(false);
      control.setCustomValidity('');
      await settled(control);
      expect(control.checkValidity()).to.equal(true);
    });

    it('takes back what the browser kept when going back in history', async () => {
      control.formStateRestoreCallback(subject.initial.attribute);
      await settled(control);
      expect(sent()).to.deep.equal(subject.initial.sent);
    });

    it('behaves the same when its properties are set before it is attached', async () => {
      const early = subject.make();
      early.name = 'field';
      subject.fill(early);
      control.replaceWith(early);
      await settled(early);
      expect(sent()).to.deep.equal(subject.sent);
    });
  });
}
