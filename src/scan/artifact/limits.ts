/** What is taken from a stranger's report. A report of 10,000 findings with all their texts has some 15 MB. */
export const limits = {
  /** Of the archive, in bytes. */
  archive: 8 * 1024 * 1024,
  /** Of the JSON text, in bytes. */
  text: 32 * 1024 * 1024,
  /** Objects, lists and members in it, all counted. */
  values: 2_000_000,
  /** A report of ours nests six deep. */
  depth: 12,
  findings: 10_000,
  skips: 10_000,
  /** Other places of one secret. */
  places: 100,
  /** Of a path, in UTF-16 units: no file system takes more. */
  path: 4_096,
  /** Lines of a file, and columns of a line: GitHub takes no file of more than 100 MB. */
  coordinate: 100_000_000,
} as const;
