/** Incidents at work: where a leaked key was seen is recorded, and who says that it is revoked or was none. */
export { endIncident } from './end-incident.ts';
export { placeOf } from './place-of.ts';
export { recordLeaks } from './record-leaks.ts';
