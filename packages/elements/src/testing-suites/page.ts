import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { deepActiveElement } from '../internal/dom.js';

/** Presses keys one after another, e.g. `press('ArrowDown', 'Enter')`. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** Presses keys with modifiers held, one after another, e.g. `chord('Control+z', 'Shift+Tab')`. */
export async function chord(...chords: readonly string[]): Promise<void> {
  for (const keys of chords.map((one) => one.split('+'))) {
    for (const key of keys) await sendKeys({ down: key });
    for (const key of keys.reverse()) await sendKeys({ up: key });
  }
}

/** Types text by real key events. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}

/** Clicks the middle of an element with the real mouse. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  const box = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
  });
}

/** The focused element, inside shadow roots too. */
export function focused(): Element | null {
  return deepActiveElement();
}

/** The first element in the shadow root of `host` that matches; fails the test when there is none. */
export function inside<T extends Element = HTMLElement>(host: Element, selector: string): T {
  const found = host.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`<${host.localName}> shows no ${selector}`);
  return found;
}

/** All elements in the shadow root of `host` that match. */
export function allInside<T extends Element = HTMLElement>(host: Element, selector: string): T[] {
  return [...(host.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** Waits for what an element does after a change, popup placement and virtual rows included. */
export async function settled(host: Element & { readonly updateComplete?: Promise<unknown> }): Promise<void> {
  await host.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await host.updateComplete;
}

/** Text as a reader sees it: white space collapsed. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** Collects events of a type from an element. */
export function listen<T extends Event>(target: EventTarget, type: string): T[] {
  const events: T[] = [];
  target.addEventListener(type, (event) => events.push(event as T));
  return events;
}

/** Waits until something is in the shadow root of `host`, e.g. a part that is fetched later. */
export async function appears<T extends Element = HTMLElement>(host: Element, selector: string): Promise<T> {
  for (let i = 0; i < 1000 && !host.shadowRoot?.querySelector(selector); i += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return inside<T>(host, selector);
}
