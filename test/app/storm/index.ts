/**
 * The App in a storm: it is killed at random moments while webhooks arrive, and in the end each pull request must have
 * what belongs there, once. `weather.ts` is what people do, `server.ts` and `front.ts` what is killed and what stands
 * before it, `outcome.ts` what a reader finds.
 */
export { guard, isIdle } from './guard.ts';
export { startServer } from './server.ts';
export { type Storm, type Weathered, weather } from './storm.ts';
export { deliveriesOfAStory } from './weather.ts';
