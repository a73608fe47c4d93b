/** Rotation: which keys are due, and what is to be said about them today. Pure. */
export { type Policy, planRotation, type Reminder, type Stage, type Step } from './plan.ts';
