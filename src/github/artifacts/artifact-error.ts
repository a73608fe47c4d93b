/**
 * `missing`: the run left none of that name. `expired`: it left one, and its days are over. `unreadable`: it is too large,
 * no archive, or holds something else than one file.
 */
export type ArtifactProblem = 'missing' | 'expired' | 'unreadable';

/** A run's artifact that cannot be used. The message is for people and quotes nothing of the artifact. */
export class ArtifactError extends Error {
  override name = 'ArtifactError';
  readonly problem: ArtifactProblem;

  constructor(problem: ArtifactProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
