/**
 * Tests send what no vendor would, and nobody sends them anything; by the name of a file or of a folder above it. A folder
 * that a framework serves is no less served for a word like `test` in an address.
 */
export const isTestFile = (path: string): boolean => testName.test(path) && !isServed(path);

const testName =
  /(?:^|\/)(?:tests?|__tests__|spec|specs|__mocks__|fixtures|e2e|testdata)\/|[._-](?:test|spec)\.[a-z0-9]+$|(?:^|\/)test_[^/]+\.py$|_test\.(?:go|py|rb)$|(?:^|\/)conftest\.py$|Tests?\.(?:java|cs|php)$/;

/** What stands below is mounted by where it lies: the folder, and the files in it that count. */
const served: readonly (readonly [folder: RegExp, file: RegExp])[] = [
  [/(?:^|\/)app\//, /\/route\.[cm]?[jt]sx?$/],
  [/(?:^|\/)pages\/api\//, /^(?!.*\.(?:test|spec)\.).*\.[cm]?[jt]sx?$/],
  [/(?:^|\/)src\/routes\//, /\/\+server\.[jt]s$/],
  [/(?:^|\/)server\/(?:api|routes)\//, /^(?!.*(?:__tests__\/|\.(?:test|spec)\.)).*\.[cm]?[jt]s$/],
  [/(?:^|\/)(?:supabase|netlify)\/functions\//, /\/functions\/[^/]+\/index\.[cm]?[jt]s$/],
  [/(?:^|\/)src\/main\/java\//, /\.java$/],
  [/(?:^|\/)app\/controllers\//, /\.rb$/],
  [/(?:^|\/)app\/Http\/Controllers\//, /\.php$/],
  [/(?:^|\/)(?:public|public_html|htdocs|www|wwwroot)\//, /\.php$/],
];

/** Whether a framework mounts a file for its place, and the word of tests stands below that place. */
function isServed(path: string): boolean {
  return served.some(([folder, file]) => {
    const above = folder.exec(path);
    return above !== null && file.test(path) && !testName.test(path.slice(0, above.index + above[0].length));
  });
}
