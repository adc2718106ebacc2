import type { ReactiveControllerHost } from 'lit';
import { sessionErrorText } from '../../internal/session-error-text.js';
import { BoundActions } from './bound-actions.js';
import { BoundRecordController } from './bound-record.js';
import type { PickerActions, PickerPort } from './picker-actions.js';
import type { PickerBinding } from './picker-binding.js';

/** A bound record with words for its failures and ways to change it. */
class RecordBinding extends BoundRecordController implements PickerBinding {
  readonly actions: PickerActions;
  readonly #port: PickerPort;

  constructor(host: ReactiveControllerHost & HTMLElement, port: PickerPort) {
    super(host);
    this.#port = port;
    this.actions = new BoundActions(port, this);
  }

  get failure(): string {
    return this.error ? sessionErrorText(this.error, this.#port.common) : '';
  }
}

/** Binds a picker to records through the session that is provided above it. */
export function bind(host: ReactiveControllerHost & HTMLElement, port: PickerPort): PickerBinding {
  return new RecordBinding(host, port);
}
