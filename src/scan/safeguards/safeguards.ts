/** What a repository has set up so that changes are looked at. */
export interface Safeguards {
  /** The pre-commit hook; null where none is to be expected, as in a checkout that nobody commits from. */
  hook: HookFact | null;
  /** The workflow that looks at pull requests; null where none is to be seen. */
  workflow: WorkflowFact | null;
}

/** `shared`: in a file that the team commits; `here`: in this clone alone; `broken`: installed, and it cannot run. */
export interface HookFact {
  state: 'shared' | 'here' | 'broken' | 'none';
  /** The file that says so; null where there is none. */
  path: string | null;
  /** What keeps it from running, as a clause; null where nothing does. */
  trouble: string | null;
}

export interface WorkflowFact {
  path: string;
  /** Why it lets everything pass, as a clause; null where it does not. */
  flaw: string | null;
}
