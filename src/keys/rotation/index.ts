/** Rotation: which keys are due, and what is to be said about them today. Pure. */
export {
  ageOf,
  dueOn,
  mostNewADay,
  type Policy,
  planRotation,
  type Reminder,
  type Stage,
  type Step,
} from './plan.ts';
