export { storeContractCases } from './store-contract.js';
export { closedStoreCases } from './cases/lifecycle.cases.js';
export type { MakeStore, StoreContractCase } from './contract.types.js';
export { ContractError } from './assertions.js';
