import { expect } from '@open-wc/testing';
import { settled, textOf } from './page.js';

/** An element whose words are under test. */
export interface LocaleCase {
  readonly tag: string;
  /** A ready element that is not yet in the page. */
  readonly make: () => HTMLElement;
  /** A text that differs between the languages. */
  readonly text: (element: HTMLElement) => string;
  readonly en: string;
  readonly zh: string;
}

/** The language comes from the nearest `lang`, across shadow roots, and may change at any time. */
export function runLocaleSuite(subject: LocaleCase): void {
  describe(`${subject.tag} in two languages`, () => {
    let place: HTMLElement;

    beforeEach(() => {
      place = document.createElement('div');
      document.body.append(place);
    });
    afterEach(() => {
      place.remove();
      document.documentElement.lang = 'en';
    });

    it('speaks the language of an ancestor', async () => {
      place.lang = 'zh-CN';
      const element = subject.make();
      place.append(element);
      await settled(element);
      expect(subject.text(element)).to.equal(subject.zh);
    });

    it('speaks the language of the page across shadow roots', async () => {
      document.documentElement.lang = 'zh-Hans';
      const element = subject.make();
      place.attachShadow({ mode: 'open' }).append(element);
      await settled(element);
      expect(subject.text(element)).to.equal(subject.zh);
    });

    it('follows a change of language', async () => {
      place.lang = 'zh-CN';
      const element = subject.make();
      place.append(element);
      await settled(element);
      place.lang = 'en-GB';
      await settled(element);
      await settled(element);
      expect(subject.text(element)).to.equal(subject.en);
    });

    it('falls back to English for a language without words and for a malformed tag', async () => {
      for (const lang of ['fr', 'not a language']) {
        place.lang = lang;
        const element = subject.make();
        place.append(element);
        await settled(element);
        expect(subject.text(element)).to.equal(subject.en);
        element.remove();
      }
    });

    it('shows no raw placeholders', async () => {
      for (const lang of ['en', 'zh-CN']) {
        place.lang = lang;
        const element = subject.make();
        place.append(element);
        await settled(element);
        expect(textOf(element.shadowRoot as unknown as Element)).to.not.match(
          /undefined|null|NaN|\[object|\{\w+\}/,
        );
        element.remove();
      }
    });
  });
}
