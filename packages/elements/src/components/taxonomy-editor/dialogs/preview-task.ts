import type { Command, Session, WorkspaceSnapshot } from '@tagma/core';
import type { EditorContext } from '../editor-context.types.js';
import type { Preview } from './preview.types.js';

/** How often progress is shown. */
const REDRAW_MS = 100;

/** Works out what a command would do, and forgets the answer when another one was asked for meanwhile. */
export class PreviewTask {
  readonly #context: EditorContext;
  #preview: Preview = { state: 'none' };
  /** Ends what is worked out now. */
  #running: AbortController | null = null;
  #drawnAt = 0;

  constructor(context: EditorContext) {
    this.#context = context;
  }

  get current(): Preview {
    return this.#preview;
  }

  /** Whether the command of the last preview may be sent. Without a session nothing can be worked out in advance. */
  get isPossible(): boolean {
    if (this.#context.session === null) return true;
    return this.#preview.state === 'there' && this.#preview.previewed.ok;
  }

  /** Starts over with another command; `null`: with none. Over when the effect is there, or another was asked for. */
  async show(command: Command | null): Promise<void> {
    this.end();
    const { session, workspace, host } = this.#context;
    const isPossible = command !== null && session !== null && workspace !== null;
    this.#preview = isPossible ? { state: 'loading', share: null } : { state: 'none' };
    host.requestUpdate();
    if (!isPossible) return;
    this.#running = new AbortController();
    await this.#work(session, workspace, command, this.#running.signal);
  }

  /** Nobody waits for it any more. */
  end(): void {
    this.#running?.abort();
    this.#running = null;
  }

  async #work(
    session: Session,
    workspace: WorkspaceSnapshot,
    command: Command,
    signal: AbortSignal,
  ): Promise<void> {
    const { host, now } = this.#context;
    const onProgress = (share: number): void => this.#tell(share, signal);
    let preview: Preview;
    try {
      const { previewCommand } = await import('./preview.js');
      const previewed = await previewCommand(session, workspace, command, now(), { signal, onProgress });
      preview = { state: 'there', previewed };
    } catch {
      preview = { state: 'failed' };
    }
    if (signal.aborted) return;
    this.#preview = preview;
    host.requestUpdate();
  }

  /** Drawing at each step would take longer than the steps. */
  #tell(share: number, signal: AbortSignal): void {
    if (signal.aborted || performance.now() - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = performance.now();
    this.#preview = { state: 'loading', share };
    this.#context.host.requestUpdate();
  }
}
