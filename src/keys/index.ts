/** The life of a key: the ledger, its rotation, and the incident when it has leaked. Pure: time and knowledge come in. */
export { type Day, dayOf, parseDay, showDay } from './day.ts';
export * from './incidents/index.ts';
export * from './ledger/index.ts';
export * from './rotation/index.ts';
