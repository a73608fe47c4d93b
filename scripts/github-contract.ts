/**
 * Extracts from GitHub's published descriptions what the simulated GitHub is held against:
 *
 *     mkdir /tmp/descriptions && cd /tmp/descriptions
 *     npm install --ignore-scripts @octokit/openapi@23.0.2 @octokit/graphql-schema@15.26.1
 *     node scripts/github-contract.ts /tmp/descriptions/node_modules
 *
 * The packages are 400 MB: too much for a dependency. What is extracted is named in test/github/contract/used.ts and
 * used-graphql.ts.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractGraphql } from './github-contract/graphql.ts';
import { extractOpenapi } from './github-contract/openapi.ts';

const modules = process.argv[2];
if (modules === undefined) throw new Error('usage: node scripts/github-contract.ts NODE_MODULES');

const read = (path: string) => readFile(join(modules, path), 'utf8');
const into = join(import.meta.dirname, '../test/github/contract');

const description = JSON.parse(await read('@octokit/openapi/generated/api.github.com.json'));
await writeFile(join(into, 'openapi.json'), extractOpenapi(description));
await writeFile(
  join(into, 'schema.graphql'),
  extractGraphql(await read('@octokit/graphql-schema/schema.graphql')),
);
