import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { makeLog } from '../../src/app/log.ts';
import { fill } from '../support/samples.ts';

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  let text = '';
  const destination = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  write(makeLog('trace', destination));
  return text;
}

test('an error is its message without secrets, and nothing that hangs on it', () => {
  const secret = `otesse_live_sk_${fill('{{alnum:24}}')}`;
  const error = Object.assign(new Error(`cannot use ${secret}`, { cause: new Error(secret) }), {
    request: { body: secret },
    event: { payload: secret },
  });
  const text = logged((log) => {
    log.error(error);
    log.error({ err: error });
    log.child({ name: 'probot' }).warn({ err: error }, `again ${secret}`);
    log.info(`plain ${secret}`);
  });
  expect(text.trim().split('\n')).toHaveLength(4);
  expect(text).not.toContain(secret);
  expect(text).toContain('cannot use otesse_live_sk_');
});
