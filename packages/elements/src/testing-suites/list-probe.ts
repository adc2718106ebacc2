import { expect } from '@open-wc/testing';
import type { ListCase } from './list-case.js';
import { accessibleName, isWithin } from './list-line.js';
import { allInside, focused, inside, press, settled, textOf, type } from './page.js';

/** Reads and works a list as a person with a keyboard and a screen reader does. */
export class ListProbe {
  readonly subject: ListCase;
  element: HTMLElement = document.body;
  #place: HTMLElement = document.body;

  constructor(subject: ListCase) {
    this.subject = subject;
  }

  /** Shows the list, right to left when asked. */
  async show(dir: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
    this.#place = document.createElement('div');
    this.#place.dir = dir;
    document.body.append(this.#place);
    this.element = await this.subject.show(this.#place);
    await this.#settle();
  }

  remove(): void {
    this.#place.remove();
  }

  /** How many lines there are. */
  get total(): number {
    return this.subject.total ?? this.options.length;
  }

  get list(): HTMLElement {
    return inside(this.element, this.subject.list);
  }

  /** The lines that are drawn, in the order of the data; controls in the order of the source. */
  get options(): HTMLElement[] {
    const drawn = allInside<HTMLElement>(this.element, this.subject.option).filter(
      (line) => !line.hidden && line.getClientRects().length > 0,
    );
    if (this.subject.pattern === 'panel') return drawn;
    return drawn.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  }

  get names(): string[] {
    return this.options.map((line) => this.#nameOf(line));
  }

  get isOpen(): boolean {
    return this.options.length > 0;
  }

  /** What is chosen so far. */
  get chosen(): string {
    return this.subject.chosen(this.element);
  }

  /** What has the focus. */
  get focus(): HTMLElement {
    return focused() as HTMLElement;
  }

  /** Whether the focus is where it was before the list opened. */
  get isBack(): boolean {
    return this.focus === this.subject.opener?.(this.element);
  }

  /** The line that keys are about. */
  get activeLine(): HTMLElement | null {
    const { pattern } = this.subject;
    if (pattern === 'menu' || pattern === 'tree' || pattern === 'panel')
      return this.options.find((line) => isWithin(this.focus, line)) ?? null;
    const id = this.focus.getAttribute('aria-activedescendant');
    return id === null ? null : this.element.shadowRoot!.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }

  /** Its name; empty when there is none. */
  get active(): string {
    const line = this.activeLine;
    return line === null ? '' : `${line.ariaPosInSet ?? ''} ${this.#nameOf(line)}`;
  }

  /** Its name without its place. */
  get activeKey(): string {
    const line = this.activeLine;
    return line === null ? '' : this.#nameOf(line);
  }

  /** The name of the active line once everything came to rest. */
  async now(): Promise<string> {
    await this.#settle();
    return this.active;
  }

  /** The place that the last drawn line says it has; the count of lines where none says so. */
  get lastPlace(): number {
    const top = this.options.filter((line) => (line.ariaLevel ?? '1') === '1');
    const said = top.at(-1)?.ariaPosInSet;
    return said ? Number(said) : top.length;
  }

  lineOf(name: string): HTMLElement | undefined {
    return this.options.find((line) => this.#nameOf(line) === name);
  }

  async press(key: string): Promise<void> {
    await press(key);
    await this.#settle();
  }

  async type(text: string): Promise<void> {
    await type(text);
    await this.#settle();
  }

  async until(holds: () => boolean): Promise<void> {
    for (let turn = 0; turn < 200 && !holds(); turn += 1) await new Promise((go) => setTimeout(go, 10));
    expect(holds(), `${holds.toString()} with ${this.active} of ${this.names.join()}`).to.equal(true);
  }

  /** Whether the focus stays in a text while its list is worked. */
  get isTyped(): boolean {
    return this.subject.pattern === 'combobox' || this.subject.pattern === 'editor';
  }

  /** Makes the first line active. */
  async toFirst(): Promise<string> {
    const { pattern } = this.subject;
    if (pattern === 'panel') return this.#toFirstControl();
    if (this.activeLine === null) await this.press('ArrowDown');
    if (!this.isTyped) await this.press('Home');
    else
      for (let turn = 0; turn < 200 && !this.#isFirst; turn += 1)
        await this.press(turn % 2 === 0 ? 'PageUp' : 'ArrowUp');
    this.expectOneActive();
    return this.active;
  }

  /** Makes the last line active: up from the first where the list goes round, page by page elsewhere. */
  async toLast(): Promise<void> {
    if (!this.isTyped) return this.press('End');
    for (let turn = 0; turn < 200; turn += 1) {
      const before = this.active;
      await this.press('PageDown');
      if (this.active === before) return;
    }
  }

  /** Makes a line active that can be chosen and is not. */
  async toChoosable(): Promise<void> {
    await this.toFirst();
    const { state } = this.subject;
    for (let turn = 0; turn < 20; turn += 1) {
      const line = this.activeLine;
      const isFree = line?.getAttribute('aria-disabled') !== 'true';
      if (isFree && (state === undefined || line?.getAttribute(state) === 'false')) return;
      await this.press('ArrowDown');
    }
  }

  /** Gives the focus to the control of a panel that chooses something. */
  async toControl(): Promise<void> {
    const { control } = this.subject;
    if (control === undefined) throw new Error('This panel chooses nothing.');
    const line = this.lineOf(control.name);
    expect(line, `${control.name} of ${this.names.join()}`).to.not.equal(undefined);
    line?.focus();
    expect(await this.now()).to.contain(control.name);
  }

  /** The field that is typed into: the one with the focus, or that of a panel. */
  fieldOf(selector: string | undefined): HTMLElement {
    if (selector === undefined) return this.focus;
    const field = inside(this.element, selector);
    field.focus();
    return field;
  }

  /** Makes the line of this name active, step by step. */
  async toLine(name: string): Promise<void> {
    await this.toFirst();
    for (let turn = 0; turn < this.total * 3 && this.activeKey !== name; turn += 1)
      await this.press('ArrowDown');
    expect(this.activeKey).to.equal(name);
  }

  /** Exactly one line is active, it is drawn, in sight, and an option to a screen reader. */
  expectOneActive(): void {
    const line = this.activeLine;
    if (line === null)
      throw new Error(`no active line; the focus is on ${this.focus.outerHTML.slice(0, 200)}`);
    expect(this.options).to.include(line);
    const box = line.getBoundingClientRect();
    const around = this.list.getBoundingClientRect();
    expect(box.bottom, 'in sight').to.be.greaterThan(around.top);
    expect(box.top, 'in sight').to.be.lessThan(around.bottom);
    const stops = this.options.flatMap((each) => [each, ...each.querySelectorAll<HTMLElement>('[tabindex]')]);
    // In a panel every control is a stop of its own.
    if (this.subject.pattern === 'panel') return;
    const isRoving = this.subject.pattern === 'tree';
    expect(stops.filter((each) => each.getAttribute('tabindex') === '0').length).to.equal(isRoving ? 1 : 0);
  }

  /** Lines that say their place say it without a gap; where only some are drawn, all say it. */
  expectPlaces(): void {
    const lines = this.options.filter((line) => (line.ariaLevel ?? '1') === '1');
    const places = lines.map((line) => line.ariaPosInSet);
    const size = lines[0]?.ariaSetSize ?? null;
    if (size === null) {
      expect(lines.length).to.equal(this.total);
      return;
    }
    expect([...new Set(lines.map((line) => line.ariaSetSize))]).to.deep.equal([String(this.total)]);
    const from = Number(places[0]);
    expect(places).to.deep.equal(places.map((_place, at) => String(from + at)));
  }

  get #isFirst(): boolean {
    return this.options[0] === this.activeLine && (this.activeLine?.ariaPosInSet ?? '1') === '1';
  }

  async #toFirstControl(): Promise<string> {
    this.options[0]?.focus();
    return this.now();
  }

  #nameOf(line: HTMLElement): string {
    const { label, nameOf, pattern } = this.subject;
    if (nameOf !== undefined) return nameOf(line);
    if (pattern === 'panel') return accessibleName(line);
    const named = label === undefined ? line : line.querySelector(label);
    return named === null ? '' : textOf(named);
  }

  async #settle(): Promise<void> {
    await settled(this.element);
    await settled(this.element);
  }
}
