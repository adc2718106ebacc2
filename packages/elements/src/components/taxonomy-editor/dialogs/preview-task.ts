import type { Command } from '@tagma/core';
import type { EditorContext } from '../editor-context.types.js';
import type { Preview } from './effect-view.js';
import { previewCommand } from './preview.js';

/** Works out what a command would do, and forgets the answer when another one was asked for meanwhile. */
export class PreviewTask {
  readonly #context: EditorContext;
  #preview: Preview = { state: 'none' };
  #turn = 0;

  constructor(context: EditorContext) {
    this.#context = context;
  }

  get current(): Preview {
    return this.#preview;
  }

  /** Whether the command of the last preview may be sent. Without a session nothing can be worked out in advance. */
  get isPossible(): boolean {
    if (this.#context.session === null) return true;
    return this.#preview.state === 'there' && this.#preview.decision.ok;
  }

  /** Starts over with another command; `null`: with none. */
  show(command: Command | null): void {
    const turn = (this.#turn += 1);
    const { session, workspace, now, host } = this.#context;
    if (command === null || session === null || workspace === null) {
      this.#preview = { state: 'none' };
    } else {
      this.#preview = { state: 'loading' };
      void previewCommand(session, workspace, command, now())
        .then(
          (decision): Preview => ({ state: 'there', decision }),
          (): Preview => ({ state: 'failed' }),
        )
        .then((preview) => {
          if (turn !== this.#turn) return;
          this.#preview = preview;
          host.requestUpdate();
        });
    }
    host.requestUpdate();
  }
}
