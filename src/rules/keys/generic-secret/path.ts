/** Files that tools write: what looks random there is checksums, bundled code and snapshots. */
export function isGenerated(path: string): boolean {
  return generated.test(path);
}

const generated =
  /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|site-packages|__snapshots__|\.yarn|\.pnp)\/|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|go\.sum|go\.work\.sum|gradle\.lockfile|flake\.lock|packages\.lock\.json|deno\.lock)$|\.(?:lock|snap|sum|map|min\.(?:m?js|css)|bundle\.js|chunk\.js|svg|css|scss|less|po|pot|xlf|xliff|resx|strings|pem|crt|cer|pub|asc|sig)$|\.pb\.go$|_pb2\.py$|\.g\.dart$/i;

/** Tests: their hexadecimal values are vectors and made-up identifiers. */
export function isTest(path: string): boolean {
  return test.test(path);
}

const test =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|fixtures?|testdata|mocks?|__mocks__)\/|[._-](?:test|spec)s?\.\w+$|(?:^|\/)test_[^/]+$/i;

/** Files whose unquoted words are variables and calls. */
export function isCode(path: string): boolean {
  return code.test(path);
}

const code =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|pyi?|pyx|go|rs|java|kts?|scala|groovy|gradle|rb|erb|php|phtml|cs|cshtml|vb|fs|c|cc|cpp|cxx|h|hh|hpp|m|mm|swift|dart|lua|p[lm]|exs?|erl|clj[cs]?|elm|hs|ml|jl|r|sql|zig|nim|html?|jsp|tf)$/i;
