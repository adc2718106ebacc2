export { storeContractCases } from './store-contract.js';
export { closedStoreCases } from './cases/lifecycle.cases.js';
export type { MakeStore, StoreContractCase } from './contract.types.js';
export { ContractError } from './assertions.js';
export { sequenceContractCases } from './sequence-contract.js';
export type { SequenceContractCase } from './sequence-contract.js';
