/** What a path says about the purpose of a file. Paths have forward slashes. */

export type Environment = 'production' | 'staging' | 'development' | 'test';

const environmentNames: Record<string, Environment> = {
  production: 'production',
  prod: 'production',
  prd: 'production',
  live: 'production',
  staging: 'staging',
  stage: 'staging',
  stg: 'staging',
  uat: 'staging',
  preview: 'staging',
  development: 'development',
  dev: 'development',
  local: 'development',
  override: 'development',
  test: 'test',
  testing: 'test',
  ci: 'test',
};

/** Files that hold settings, not code: the same key in two tests or two modules says nothing of environments. */
const settings =
  /(?:^|\/)(?:\.env[^/]*|[^/]*\.(?:env|ya?ml|json[5c]?|toml|ini|cfg|conf|config|properties|tfvars|hcl|plist|xml))$/;

/** The environment that a file configures, by its name (`.env.production`, `values-prod.yaml`) or else its folders. */
export function environmentOf(path: string): Environment | null {
  if (!settings.test(path.toLowerCase())) return null;
  const folders = path.toLowerCase().split('/');
  const name = folders.pop()!;
  for (const part of [...name.split(/[.\-_]/).reverse(), ...folders.reverse()]) {
    const environment = Object.hasOwn(environmentNames, part) ? environmentNames[part]! : null;
    if (environment !== null) return environment;
  }
  return null;
}

function isTest(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|fixtures?|testdata|mocks?|__mocks__)\/|(?:[._-](?:test|spec)s?\.\w+|_test\.\w+|(?:^|\/)test_[^/]+\.py)$/i.test(
    path,
  );
}

/** Tests, and code that shows how something is used: what looks like a password there is seldom one. */
export function isSample(path: string): boolean {
  return (
    isTest(path) || /(?:^|\/)(?:examples?|samples?|demos?|tutorials?)\//i.test(path) || isDocumentation(path)
  );
}

/** Local and shared development settings, and tests. */
export function isDevelopment(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^(?:docker-)?compose[.-](?:override|dev|development|local)\.ya?ml$/.test(name)) return true;
  if (/^\.env/.test(name))
    return /\.(?:development|dev|local|test)(?:\.|$)/.test(name) && !/\.production\./.test(name);
  return isTest(path);
}

export function isDocumentation(path: string): boolean {
  return (
    /\.(?:mdx?|markdown|rst|adoc|asciidoc|textile|org|wiki)$/i.test(path) ||
    /(?:^|\/)(?:readme|changelog|contributing|install|usage)[^/.]*(?:\.txt)?$/i.test(path) ||
    /(?:^|\/)docs?\/.*\.(?:txt|html?)$/i.test(path)
  );
}

/** Files that a browser or a phone receives. */
export function isShippedToUsers(path: string): boolean {
  return (
    /\.(?:html?|xhtml|swift|dart|storyboard|xib|pbxproj)$/i.test(path) ||
    /(?:^|\/)(?:public|static|www|wwwroot|assets)\/(?:.*\/)?[^/]+\.(?:m?js|css|json|txt|map)$/i.test(path) ||
    /(?:^|\/)(?:info\.plist|androidmanifest\.xml|google-services\.json|googleservice-info\.plist)$/i.test(
      path,
    ) ||
    /(?:^|\/)res\/values[^/]*\/[^/]+\.xml$|(?:^|\/)(?:android|ios)\/.*\.(?:kt|java|m|mm|h|xml|plist|gradle)$|(?:^|\/)app\/src\/main\/.*\.(?:kt|java)$/i.test(
      path,
    )
  );
}
