/** A step from one form of our tables to the next. Once released it is never changed; a new form is a new step. */
export interface Migration {
  name: string;
  statements: readonly string[];
}
