/** GraphQL answers 200, whatever happens: what stands in it decides. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '../../../src/github/index.ts';

async function answering(...answers: object[]) {
  let asked = 0;
  const waited: number[] = [];
  const server = createServer((_, response) => {
    const headers = { 'content-type': 'application/json', 'x-ratelimit-remaining': '7' };
    response.writeHead(200, headers).end(JSON.stringify(answers[Math.min(asked++, answers.length - 1)]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = connect('a-token', { baseUrl, wait: async (seconds) => waited.push(seconds) });
  return { api, waited, asked: () => asked };
}

const data = { repository: { name: 'shop' } };
const query = 'query { repository { name } }';

it('what is not there is null', async () => {
  const error = { type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve to a Repository' };
  const { api } = await answering({ data: { repository: null }, errors: [error] });
  expect(await api.graphql(query, {})).toEqual({ repository: null });
});

it.each([
  ['refused', { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  ['invalid', { message: "Field 'nome' doesn't exist on type 'Repository'" }],
  ['invalid', { type: 'UNPROCESSABLE', message: 'No' }],
])('is %s: %o', async (problem, error) => {
  const { api, asked } = await answering({ data, errors: [error] });
  await expect(api.graphql(query, {})).rejects.toMatchObject({ problem });
  expect(asked()).toBe(1);
});

const failed = { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] };

it('a query that fails is asked again', async () => {
  const { api, waited } = await answering(failed, { data });
  expect(await api.graphql(query, {})).toEqual(data);
  expect(waited).toEqual([1]);
});

it('a mutation that fails may have landed', async () => {
  const { api, asked } = await answering(failed, { data });
  await expect(api.graphql('mutation { x }', {})).rejects.toMatchObject({ problem: 'unknown-outcome' });
  expect(asked()).toBe(1);
});

it('a limit is waited for', async () => {
  const error = { message: 'You have exceeded a secondary rate limit.' };
  const { api, waited } = await answering({ errors: [error] }, { data });
  expect(await api.graphql(query, {})).toEqual(data);
  expect(waited).toEqual([60]);
});
