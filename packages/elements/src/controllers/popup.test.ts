import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { popups } from '../internal/popup.styles.js';
import { PopupController } from './popup.js';

/** A button with a popup at it. */
class PopupProbe extends LitElement {
  static override styles = popups;

  readonly popup = new PopupController(this, {
    anchor: () => this.renderRoot.querySelector('button'),
    popup: () => this.renderRoot.querySelector<HTMLElement>('[popover]'),
  });

  protected override render(): unknown {
    return html`<button>Anchor</button>
      <div class="popup" popover="manual">Popup</div>`;
  }
}
customElements.define('popup-probe', PopupProbe);

describe('PopupController', () => {
  let page: HTMLElement;
  let probe: PopupProbe;

  beforeEach(async () => {
    page = document.createElement('div');
    probe = new PopupProbe();
    page.append(probe);
    document.body.append(page);
    await probe.updateComplete;
  });
  afterEach(() => page.remove());

  const box = (selector: string): DOMRect =>
    (probe.renderRoot.querySelector(selector) as Element).getBoundingClientRect();
  const gap = (): number => Math.round(box('[popover]').top - box('button').bottom);

  /** Frames go by until the popup is where it belongs; a second at most. */
  async function follows(): Promise<boolean> {
    for (let frames = 0; frames < 60 && gap() !== 4; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return gap() === 4;
  }

  /** Something of this height comes before the anchor. */
  function push(height: number): HTMLElement {
    const above = document.createElement('div');
    above.style.setProperty('height', `${height}px`);
    page.prepend(above);
    return above;
  }

  it('hangs below its anchor', () => {
    probe.popup.show();
    expect(gap()).to.equal(4);
  });

  it('follows its anchor when something above comes, grows and goes', async () => {
    probe.popup.show();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const above = push(40);
    expect(gap()).not.to.equal(4);
    expect(await follows()).to.equal(true);
    above.style.setProperty('height', '90px');
    expect(await follows()).to.equal(true);
    above.remove();
    expect(await follows()).to.equal(true);
  });

  it('follows an anchor that was out of sight in part', async () => {
    page.style.setProperty('margin-block-start', '-10px');
    document.body.style.setProperty('margin', '0');
    probe.popup.show();
    await new Promise((resolve) => setTimeout(resolve, 50));
    push(60);
    expect(await follows()).to.equal(true);
    document.body.style.removeProperty('margin');
  });

  it('does not move what is closed', async () => {
    probe.popup.show();
    await new Promise((resolve) => setTimeout(resolve, 50));
    probe.popup.hide();
    push(40);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(box('[popover]').height).to.equal(0);
  });
});
