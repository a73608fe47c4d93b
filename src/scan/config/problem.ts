/** Something wrong in a file that a user wrote. `message` says what was expected and repeats no long value. */
export interface Problem {
  file: string;
  /** 1-based, in UTF-16 units. */
  line: number;
  column: number;
  message: string;
}

/** What is wrong, and the path of keys and indices to it; `at: 'key'` when the key itself is wrong. */
export interface Complaint {
  path: readonly PropertyKey[];
  at: 'key' | 'value';
  message: string;
}

const shown = 100;

/** In the order of the file, each once; a flood is cut off and counted. */
export function orderProblems(problems: Problem[]): Problem[] {
  const sorted = problems
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .filter((problem, i, all) => i === 0 || !isSame(problem, all[i - 1]!));
  const last = sorted[shown];
  if (last === undefined) return sorted;
  return [
    ...sorted.slice(0, shown),
    { ...last, message: `and ${sorted.length - shown} more problems from here on` },
  ];
}

function isSame(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column && a.message === b.message;
}
