import type { RuleParts } from '../data/rule-parts.js';
import type { RuleEditing } from '../data/rule-editing.js';
import type { RowList } from '../model/row-list.js';
import type { RuleAction } from '../tree/rule-interaction.js';
import type { ArrangePart } from './arrange.types.js';

/** What the gate asks of the builder. */
export interface GateHost {
  readonly isEditable: () => boolean;
  readonly parts: () => RuleParts;
  readonly editing: RuleEditing;
  readonly rows: RowList;
  readonly step: (action: 'undo' | 'redo') => void;
  /** What arranges could not be fetched. */
  readonly failed: () => void;
}

/** Passes actions on to what arranges rows, and fetches it for the first one. */
export class ArrangeGate {
  readonly #host: GateHost;

  constructor(host: GateHost) {
    this.#host = host;
  }

  run(action: RuleAction, id: string | null, anchor: HTMLElement): void {
    const { isEditable, step } = this.#host;
    if (!isEditable()) return;
    if (action === 'undo' || action === 'redo') return step(action);
    this.#with((part) => part.run(action, id, anchor));
  }

  /** At the end of the rule: in its group, or beside its only condition. */
  readonly onAdd = (event: MouseEvent): void => {
    const [root] = this.#host.rows.all;
    const isGroup = root?.node.kind === 'group' && !root.negated && !root.muted;
    this.run(isGroup ? 'add' : 'add-below', root?.id ?? null, event.currentTarget as HTMLElement);
  };

  readonly onClipboard = (event: ClipboardEvent): void => {
    const target = event.target as Element;
    // Fields have a clipboard of their own.
    if (target.closest('input, textarea, select') !== null) return;
    if (event.type === 'paste' && !this.#host.isEditable()) return;
    // What arranges may come later, and an event tells these only while it is passed on.
    const given = event.clipboardData?.getData('text/plain') ?? '';
    const isBelow = target.closest('.foot') !== null;
    this.#with((part) => part.clipboard(event, given, isBelow));
  };

  /** What is there already answers at once. */
  #with(run: (part: ArrangePart) => void): void {
    const { editing, parts } = this.#host;
    const { part } = parts().arrange;
    if (part !== null && editing.isReady) run(part);
    else void this.#fetch(run);
  }

  async #fetch(run: (part: ArrangePart) => void): Promise<void> {
    const { editing, parts, failed } = this.#host;
    await editing.load();
    const part = await parts().arrange.load();
    if (part === null) failed();
    else run(part);
  }
}
