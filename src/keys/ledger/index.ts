/** The ledger: which keys there are, whose, and when each was last set. Pure. */
export type { DeclaredKey, Key, KeyRecord, Source, StoredSecret } from './key.ts';
export { mergeLedger } from './merge.ts';
export { isProductionName, type SharedName, sharedNames } from './shared.ts';
export { vendorOf } from './vendor-of.ts';
