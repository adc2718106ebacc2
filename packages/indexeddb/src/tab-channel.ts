/** Tells other tabs of the site that something was committed; they read what is new themselves. */
export class TabChannel {
  readonly #channel: BroadcastChannel;

  constructor(name: string, onCommit: () => void) {
    this.#channel = new BroadcastChannel(`tagma-store:${name}`);
    this.#channel.onmessage = () => onCommit();
  }

  tell(): void {
    this.#channel.postMessage(null);
  }

  close(): void {
    this.#channel.close();
  }
}
