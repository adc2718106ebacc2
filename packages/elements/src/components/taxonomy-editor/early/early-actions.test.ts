import { expect } from '@open-wc/testing';
import type { InteractivePart } from '../interactive/interactive.types.js';
import { EarlyActions } from './early-actions.js';

let frame: HTMLElement;
let done: string[];
let arrive: () => void;
let early: EarlyActions;

/** Writes down what it is asked for. */
function makePart(): InteractivePart {
  const note = (name: string) => (first: unknown) => {
    done.push(
      `${name} ${first instanceof KeyboardEvent ? first.key : first instanceof Event ? first.type : String(first)}`,
    );
    return Promise.resolve();
  };
  return new Proxy({} as InteractivePart, {
    // No promise, though it answers to everything.
    get: (_target, name) => (name === 'then' ? undefined : note(String(name))),
  });
}

function show(isEditable = true): void {
  done = [];
  const coming = new Promise<void>((resolve) => (arrive = resolve));
  let part: InteractivePart | null = null;
  void coming.then(() => (part = makePart()));
  early = new EarlyActions({
    part: () => part,
    fetch: () => coming,
    isEditable: () => isEditable,
    frame: () => frame,
    nameLabel: () => 'Name',
  });
}

const row = (): HTMLElement => frame.querySelector('.row') as HTMLElement;
const hear = (event: Event, target: Element = row()): Event => {
  target.addEventListener(event.type, () => early.hear(event), { once: true });
  target.dispatchEvent(event);
  return event;
};
const key = (name: string, init: KeyboardEventInit = {}): Event =>
  hear(new KeyboardEvent('keydown', { key: name, cancelable: true, ...init }));
const field = (): HTMLInputElement | null => frame.querySelector('.early-name');

async function arrived(): Promise<void> {
  arrive();
  await new Promise((resolve) => setTimeout(resolve));
}

describe('what people do before the taxonomy editor can answer', () => {
  beforeEach(() => {
    frame = document.createElement('div');
    const made = document.createElement('div');
    made.className = 'row';
    made.dataset['id'] = 'a';
    made.tabIndex = 0;
    const name = document.createElement('b');
    name.className = 'node-name';
    name.textContent = 'Alpha';
    made.append(name);
    frame.className = 'tree-rows';
    frame.append(made);
    document.body.append(frame);
  });
  afterEach(() => frame.remove());

  it('is done in its order, and what comes then at once', async () => {
    show();
    key('ArrowDown');
    early.ask((part) => part.search('vip'));
    hear(new MouseEvent('click'));
    early.run('undo', 'a');
    await Promise.resolve();
    expect(done).to.deep.equal([]);
    await arrived();
    expect(done).to.deep.equal(['press ArrowDown', 'search vip', 'handle click', 'run undo']);
    key('ArrowUp');
    expect(done.at(-1)).to.equal('handle ArrowUp');
  });

  it('leaves keys of the browser and of input methods alone', () => {
    show();
    expect(key('r', { ctrlKey: true }).defaultPrevented).to.equal(false);
    expect(key('F5').defaultPrevented).to.equal(false);
    expect(key('Tab').defaultPrevented).to.equal(false);
    expect(key('a', { isComposing: true }).defaultPrevented).to.equal(false);
    expect(key('z', { ctrlKey: true }).defaultPrevented).to.equal(true);
    expect(hear(new MouseEvent('contextmenu', { cancelable: true })).defaultPrevented).to.equal(true);
  });

  it('takes a name at once, with the one before selected in it', async () => {
    show();
    key('F2');
    expect(field()?.value).to.equal('Alpha');
    expect(document.activeElement).to.equal(field());
    expect(field()?.selectionEnd).to.equal(5);
    const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    field()?.dispatchEvent(enter);
    const letter = new KeyboardEvent('keydown', { key: 'x', cancelable: true });
    field()?.dispatchEvent(letter);
    expect([enter, letter].map((event) => event.defaultPrevented)).to.deep.equal([true, true]);
    await arrived();
    expect(done).to.deep.equal(['name rename', 'nameKey Enter', 'nameKey x']);
  });

  it('does not know the name when keys before may lead elsewhere', () => {
    show();
    key('ArrowDown');
    hear(new MouseEvent('dblclick'), row().querySelector('.node-name') as Element);
    expect(field()?.value).to.equal('');
  });

  it('starts no name where nothing may be changed', async () => {
    show(false);
    key('F2');
    early.run('add-tag', null);
    expect(field()).to.equal(null);
    await arrived();
    expect(done).to.deep.equal([]);
  });
});
