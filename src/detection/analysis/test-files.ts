/** Tests send what no vendor would, and nobody sends them anything. */
export const isTestFile = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|spec|specs|__mocks__|fixtures|e2e|testdata)\/|[._-](?:test|spec)\.[a-z]+$|(?:^|\/)test_[^/]+\.py$|_test\.(?:go|py|rb)$|(?:^|\/)conftest\.py$|Tests?\.(?:java|cs|php)$/.test(
    path,
  );
