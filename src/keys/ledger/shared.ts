import type { StoredSecret } from './key.ts';

/** One name in several environments: it may be one key, and then what leaks in one opens the other. */
export interface SharedName {
  name: string;
  environments: string[];
}

/** Names that stand in production and elsewhere too. */
export function sharedNames(
  stored: readonly StoredSecret[],
  isProduction: (environment: string) => boolean,
): SharedName[] {
  const inEnvironments = stored.filter(({ environment }) => environment !== null);
  return [...Map.groupBy(inEnvironments, ({ name }) => name.toUpperCase())]
    .map(([name, secrets]) => ({
      name,
      environments: [...new Set(secrets.map(({ environment }) => environment!))],
    }))
    .filter(({ environments }) => environments.some(isProduction) && !environments.every(isProduction));
}

/** Where nothing says which environment is production, its name does. */
export const isProductionName = (environment: string): boolean =>
  /^(?:prod|production|live|main)$|(?:^|[-_ ])prod(?:uction)?(?:$|[-_ ])/i.test(environment);
