import { expect, fixtureSync, nextFrame } from '@open-wc/testing';
import { LitElement, css, html } from 'lit';
import { VirtualBody } from './virtual-body.js';

const ROW = 20;

/** A list of a thousand rows, drawn the way grids and trees draw theirs. */
class RowsList extends LitElement {
  static override styles = css`
    .viewport {
      block-size: 200px;
      overflow: auto;
    }

    .rows {
      position: relative;
      block-size: 20000px;
    }

    .row,
    .probe {
      position: absolute;
      block-size: 20px;
    }
  `;
  sized = 0;
  readonly body = new VirtualBody(this, {
    container: '.rows',
    rowHeight: ROW,
    spare: 0,
    count: () => 1000,
    idAt: (row) => String(row),
    draw: (element, { id }) => {
      element.className = 'row';
      element.textContent = id;
    },
    beforeDrawing: () => undefined,
    activeRow: () => -1,
    onFocusLost: () => undefined,
    onResized: () => {
      this.sized++;
    },
  });

  override willUpdate(): void {
    this.body.prepare();
  }

  override render() {
    return html`<div class="viewport">
      <div class="head"></div>
      <div class="rows"></div>
      <div class="probe"></div>
    </div>`;
  }
}
customElements.define('test-rows-list', RowsList);

describe('rows of a list that is moved in the page', () => {
  let list: RowsList;
  let elsewhere: HTMLElement;

  beforeEach(async () => {
    const page = fixtureSync<HTMLElement>(
      html`<div>
        <test-rows-list></test-rows-list>
        <div></div>
      </div>`,
    );
    list = page.querySelector('test-rows-list') as RowsList;
    elsewhere = page.lastElementChild as HTMLElement;
    await list.updateComplete;
  });

  const scrollTo = async (top: number): Promise<void> => {
    (list.body.viewport as HTMLElement).scrollTop = top;
    await nextFrame();
    await nextFrame();
  };

  it('follow the scroll box at the new place as well', async () => {
    elsewhere.append(list);
    expect(list.isUpdatePending, 'nothing else draws the rows').to.equal(false);
    await scrollTo(300 * ROW);
    expect(list.body.element('300')?.textContent).to.equal('300');
  });

  it('are those at the top, where a moved box stands', async () => {
    await scrollTo(300 * ROW);
    elsewhere.append(list);
    expect(list.body.viewport?.scrollTop).to.equal(0);
    expect(list.body.element('0')?.textContent).to.equal('0');
  });

  it('are measured when the size of the page changes', async () => {
    await nextFrame();
    await nextFrame();
    elsewhere.append(list);
    await nextFrame();
    await nextFrame();
    const before = list.sized;
    (list.body.viewport as HTMLElement).style.blockSize = '300px';
    await nextFrame();
    await nextFrame();
    expect(list.sized).to.be.greaterThan(before);
  });
});
