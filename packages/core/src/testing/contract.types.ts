import type { Store } from '../store/store.types.js';

/** Makes an empty store; each case makes its own and closes it. */
export type MakeStore = () => Promise<Store>;

/** One promise of the store contract. `run` rejects with `ContractError` when it is broken. */
export interface StoreContractCase {
  readonly name: string;
  run(makeStore: MakeStore): Promise<void>;
}
