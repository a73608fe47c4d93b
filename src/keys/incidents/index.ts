/** Incidents: one leaked secret until its revocation is recorded, and what is to be said about it. Pure. */
export { type Exposure, exposureOf } from './exposure.ts';
export type { End, Incident, Life, Sighting } from './incident.ts';
export { type IncidentStep, planIncident } from './plan.ts';
export { sight } from './sight.ts';
