import { expect, test } from 'vitest';
import { parseCommands } from '../../../src/app/commands/parse.ts';

const fingerprint = '0123456789abcdef';

test.each([
  ['/guard rescan', [{ verb: 'rescan' }]],
  ['  /guard   rescan  please', [{ verb: 'rescan' }]],
  ['/Guard HELP', [{ verb: 'help' }]],
  ['/guard', [{ verb: 'help' }]],
  ['Thanks!\r\n/guard rescan\r\nbye', [{ verb: 'rescan' }]],
  [`/guard ignore ${fingerprint} a test key`, [{ verb: 'ignore', fingerprint, reason: 'a test key' }]],
  ['/guard ignore it is a test key', [{ verb: 'ignore', fingerprint: null, reason: 'it is a test key' }]],
  ['/guard ignore', [{ verb: 'ignore', fingerprint: null, reason: '' }]],
  [`/guard revoked ${fingerprint}`, [{ verb: 'revoked', incident: fingerprint, note: '' }]],
  ['/guard explain `private-key`', [{ verb: 'explain', rule: 'private-key' }]],
  ['/guard dance', [{ verb: 'unknown', said: 'dance' }]],
  ['/guard rescan\n/guard help', [{ verb: 'rescan' }, { verb: 'help' }]],
])('%j', (text, commands) => {
  expect(parseCommands(text)).toEqual(commands);
});

test.each([
  'nothing',
  'please /guard rescan',
  '/guardian rescan',
  '> /guard rescan',
  '    /guard rescan',
  '```\n/guard rescan\n```',
  '~~~sh\n/guard rescan\n```\n/guard help\n~~~',
  '````\n```\n/guard rescan\n````',
])('%j asks for nothing', (text) => {
  expect(parseCommands(text)).toEqual([]);
});

test('after a block of code commands count again', () => {
  expect(parseCommands('```\ncode\n```\n/guard rescan')).toEqual([{ verb: 'rescan' }]);
});

test('one comment cannot ask for everything', () => {
  expect(parseCommands('/guard rescan\n'.repeat(100))).toHaveLength(5);
  const [command] = parseCommands(`/guard ignore ${'x'.repeat(10_000)}`);
  expect(command).toMatchObject({ reason: 'x'.repeat(500) });
});
