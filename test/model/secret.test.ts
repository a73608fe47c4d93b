import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/index.ts';
import { fill } from '../support/samples.ts';

const random = fill('{{alnum:32}}');
const value = `otesse_live_sk_${random}`;
const secret = new Secret(value, { head: 15, tail: 4 });

describe('a secret', () => {
  it.each([
    ['as text', String(secret)],
    ['in a template', `${secret}`],
    ['added to text', `${secret as unknown as string}!`],
    ['as JSON', JSON.stringify({ secret })],
    ['inspected', inspect(secret)],
    [
      'inspected with all that is hidden',
      inspect(secret, { showHidden: true, depth: 10, customInspect: false }),
    ],
    [
      'inspected inside something',
      inspect({ list: [secret], map: new Map([[secret, secret]]) }, { depth: 10 }),
    ],
    ['as its own properties', JSON.stringify(Object.getOwnPropertyDescriptors(secret))],
    ['as entries', JSON.stringify(Object.entries({ ...secret }))],
    ['cloned', inspect(structuredClone(secret), { showHidden: true })],
    ['in an error', inspect(new Error(`failed with ${secret}`, { cause: secret }))],
  ])('stays inside %s', (_, text) => {
    for (let at = 0; at + 8 <= random.length; at++) expect(text).not.toContain(random.slice(at, at + 8));
    expect(text).not.toContain(random.slice(0, 4));
  });

  it('shows its prefix and its last four', () => {
    expect(secret.preview).toBe(`otesse_live_sk_…${random.slice(-4)}`);
  });

  it.each([
    [16, 4],
    [15, 0],
    [4, 0],
    [1, 0],
  ])('of %i random characters shows %i of them', (length, shown) => {
    const short = new Secret(`key_${random.slice(0, length)}`, { head: 4, tail: 4 });
    expect(short.preview).toBe(`key_…${shown === 0 ? '' : random.slice(length - shown, length)}`);
  });

  it('shows no control character', () => {
    expect(new Secret(`a\x1b]0;${random}\x07\n`, { head: 4, tail: 4 }).preview).toMatch(/^[\x20-\x7e…]*$/);
  });

  it('is recognised under one key and not under another', () => {
    const again = new Secret(value, { head: 0, tail: 0 });
    const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(again.id(one)).toBe(secret.id(one));
    expect(again.id(two)).not.toBe(secret.id(one));
    expect(new Secret(`${value}x`, { head: 0, tail: 0 }).id(one)).not.toBe(secret.id(one));
  });
});
