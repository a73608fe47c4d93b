/** What a repository holds, read by id: comparisons, commits, trees and blobs, many of these at once. */
export { type ApiCommit, type ApiFile, readCommitFiles } from './commit.ts';
export { type Comparison, compare } from './compare.ts';
export { type Content, type Entry, readBytes, readContents } from './contents.ts';
export { readDefaultFile } from './default-file.ts';
export type { FileAt } from './query.ts';
export { RepositoryReader } from './repository-reader.ts';
export { type FileEntry, readTree, type TreeEntry } from './tree.ts';
