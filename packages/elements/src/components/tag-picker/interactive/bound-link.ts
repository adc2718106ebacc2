import { loadBinding } from '../picker-binding.js';
import type { BoundStatus, PickerBinding } from '../picker-binding.js';
import type { PickerPort } from '../picker-actions.js';
import type { TagPickerField } from '../tag-picker-field.js';

/** The link of a picker to a record. What binds is fetched by the first picker that has a record. */
export class BoundLink {
  readonly #host: TagPickerField;
  readonly #port: () => PickerPort;
  #binding: PickerBinding | undefined;
  #hasFailed = false;

  constructor(host: TagPickerField, port: () => PickerPort) {
    this.#host = host;
    this.#port = port;
  }

  /** What binds could not be fetched. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get binding(): PickerBinding | undefined {
    return this.#binding;
  }

  /** Bound from the moment a record is set, although what binds may still be on its way. */
  get status(): BoundStatus {
    if (this.#hasFailed) return 'failed';
    return this.#binding?.status ?? (this.#host.record ? 'loading' : 'unbound');
  }

  get isBound(): boolean {
    return this.status !== 'unbound';
  }

  /** The binding while it is in use. */
  get active(): PickerBinding | undefined {
    return this.isBound ? this.#binding : undefined;
  }

  /** The record of the picker is another. */
  bind(): void {
    this.#hasFailed = false;
    if (this.#binding) this.#binding.record = this.#host.record;
    else if (this.#host.record) void this.#start();
  }

  /** The value of a bound picker is what the record has; what is still being added is not in it. */
  mirror(): void {
    const binding = this.active;
    if (!binding) return;
    const ids = binding.tagIds.filter((id) => binding.pending(id) !== 'add');
    if (!sameValue(ids, this.#host.value)) this.#host.value = ids;
  }

  async #start(): Promise<void> {
    try {
      const { bind } = await loadBinding();
      this.#binding ??= bind(this.#host, this.#port());
      this.#binding.record = this.#host.record;
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }
}

/** Whether two values hold the same tags in the same order. */
function sameValue(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
