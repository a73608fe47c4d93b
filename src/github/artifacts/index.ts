/** What a workflow's run left behind: which run it was, whose pull request it is about, the file in its artifact. */
export { ArtifactError, type ArtifactProblem } from './artifact-error.ts';
export { type ChangedPlaces, changedPlaces } from './changed-places.ts';
export { fileInArtifact } from './file-in-artifact.ts';
export { type Artifact, artifactOfRun, artifactsAt } from './find-artifacts.ts';
export { type HeadOf, pullRequestAt, pullRequestsOf } from './pull-requests-of.ts';
export { readRun, type WorkflowRun } from './workflow-run.ts';
