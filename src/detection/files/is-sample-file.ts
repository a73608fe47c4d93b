import { isTestFile } from '../analysis/index.ts';
import { isSample } from '../placement/index.ts';

/** Tests, examples, documentation, and what others have written and only lies here. */
export function isSampleFile(path: string): boolean {
  return isTestFile(path) || isSample(path) || isVendored(path);
}

function isVendored(path: string): boolean {
  return /(?:^|\/)(?:node_modules|vendor|third[-_]party|bower_components|site-packages|external)\//i.test(
    path,
  );
}
