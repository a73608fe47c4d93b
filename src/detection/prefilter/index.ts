/** One fast pass over the bytes that decides where anything slower has to look. */
export { Prefilter, type Sighting, type Sightings, type Surroundings } from './prefilter.ts';
