/** One session of the W3C WebDriver protocol: https://www.w3.org/TR/webdriver2/ */
export class WebDriver {
  #base;
  #session = '';

  /** @param {string} base Address of the driver. */
  constructor(base) {
    this.#base = base;
  }

  /** Whether the driver takes sessions by now. */
  async isReady() {
    try {
      return (await this.#call('GET', '/status')).ready;
    } catch {
      // It does not listen yet.
      return false;
    }
  }

  async open(capabilities) {
    const session = await this.#call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    this.#session = `/session/${session.sessionId}`;
    return session.capabilities;
  }

  async close() {
    await this.#call('DELETE', this.#session);
  }

  async goTo(url) {
    await this.#call('POST', `${this.#session}/url`, { url });
  }

  /** What a function body returns in the page. */
  async run(script, ...args) {
    return this.#call('POST', `${this.#session}/execute/sync`, { script, args });
  }

  async resize(width, height) {
    await this.#call('POST', `${this.#session}/window/rect`, { width, height });
  }

  /** Plays the actions of one keyboard or mouse. */
  async act(source) {
    await this.#call('POST', `${this.#session}/actions`, { actions: [source] });
  }

  /** Lets go of all keys and buttons. */
  async release() {
    await this.#call('DELETE', `${this.#session}/actions`);
  }

  /** A picture of the window, as PNG. */
  async picture() {
    return Buffer.from(await this.#call('GET', `${this.#session}/screenshot`), 'base64');
  }

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}, ${value.message}`);
    return value;
  }
}
