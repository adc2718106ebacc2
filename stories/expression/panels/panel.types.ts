import type { PlaygroundTexts } from '../playground.texts.js';

/** What a panel shows something about. */
export interface Draft {
  readonly text: string;
  readonly other: string;
  readonly record: unknown;
  readonly asOf: string;
  readonly locale: 'en' | 'zh-CN';
  readonly t: PlaygroundTexts;
}

/** What a panel may change. */
export interface PanelHost {
  setText(text: string): void;
  setOther(text: string): void;
}
