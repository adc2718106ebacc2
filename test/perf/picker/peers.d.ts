/** As much of Virtual Select as is used here; its script puts it on the window. */
interface VirtualSelectElement extends HTMLElement {
  readonly value: readonly string[];
  setOptions(options: readonly { readonly label: string; readonly value: string }[]): void;
  setValue(values: readonly string[]): void;
  open(): void;
}

interface Window {
  readonly VirtualSelect: { init(options: Readonly<Record<string, unknown>>): void };
}

/** As much of Tagify as is used here. */
declare module '@yaireo/tagify' {
  export default class Tagify {
    constructor(input: HTMLInputElement, settings: Readonly<Record<string, unknown>>);
    whitelist: readonly string[];
    readonly value: readonly unknown[];
    readonly DOM: { readonly input: HTMLElement };
    readonly dropdown: { show(text?: string): void };
  }
}
