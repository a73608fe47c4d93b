/** One fast pass over the bytes that decides where anything slower has to look. */

export type { KeywordList } from './keyword-list.ts';
export { Prefilter, type Sightings, type Surroundings } from './prefilter.ts';
