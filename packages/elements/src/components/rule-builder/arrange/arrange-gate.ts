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
    const run = (part: ArrangePart): void => part.run(action, id, anchor);
    // What is there already answers at once.
    const { part } = this.#host.parts().arrange;
    if (part !== null && this.#host.editing.isReady) run(part);
    else void this.#with(run);
  }

  /** At the end of the rule: in its group, or beside its only condition. */
  readonly onAdd = (event: MouseEvent): void => {
    const [root] = this.#host.rows.all;
    const isGroup = root?.node.kind === 'group' && !root.negated && !root.muted;
    this.run(isGroup ? 'add' : 'add-below', root?.id ?? null, event.currentTarget as HTMLElement);
  };

  readonly onClipboard = (event: ClipboardEvent): void => {
    // Fields have a clipboard of their own.
    if ((event.target as Element).closest('input, textarea, select') !== null) return;
    const { part } = this.#host.parts().arrange;
    if (event.type === 'copy') part?.copy(event);
    else if (event.type === 'cut') part?.cut(event);
    else part?.paste(event);
  };

  async #with(run: (part: ArrangePart) => void): Promise<void> {
    const { editing, parts, failed } = this.#host;
    await editing.load();
    const part = await parts().arrange.load();
    if (part === null) failed();
    else run(part);
  }
}
