import { describe, expect, it } from 'vitest';
import { Prefilter } from '../../src/detection/prefilter/index.ts';
import { type Verifier, type WebhookScheme, webhookSchemes } from '../../src/vendors/webhooks/index.ts';
import { handlersIn, verifyingVendors, webhookFindings } from '../detection/analysis/support.ts';

const schemes = webhookSchemes.map((scheme) => ({ id: scheme.vendor, scheme }));
const verifiers = schemes.flatMap(({ id, scheme }) =>
  scheme.verifiers.map((verifier) => ({
    id,
    scheme,
    verifier,
    call: verifier.call,
    outcome: verifier.outcome,
  })),
);
const inScripts = verifiers.filter(
  ({ outcome, verifier }) => /^(?:throws|boolean|null|object)$/.test(outcome) && !verifier.isGo,
);
const inGo = verifiers.filter(({ outcome, verifier }) => outcome === 'error' || verifier.isGo);
const prefilter = new Prefilter([]);
/** Whose headers are too rare to look for in every file: their handlers are found by the word webhook and its like. */
const soughtByWords = new Set(['airtable', 'google', 'okta', 'ringcentral']);

describe.each(schemes)('$id', ({ id, scheme }) => {
  const { headers, commonHeaders = [], method, algorithm, encoding, signs, signsTime, places } = scheme;

  it('says what it is and cites its source', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(scheme.source).toMatch(/^https:\/\/\S+$/);
    if (scheme.addresses !== undefined) expect(scheme.addresses).toMatch(/^https:\/\/\S+$/);
    if (scheme.note !== undefined) expect(scheme.note).toMatch(/^[A-Z].*[.]$/);
    for (const header of [...headers, ...commonHeaders]) expect(header).toMatch(/^[a-z][a-z0-9-]+$/);
    expect(headers.filter((header) => commonHeaders.includes(header))).toEqual([]);
    for (const place of places ?? []) expect(place).toMatch(/^[a-z][a-z0-9-]*$/);
    for (const { needsModule } of scheme.verifiers) if (needsModule) expect(scheme.modules).not.toEqual([]);
  });

  it('is of one piece', () => {
    // A shared secret signs nothing; whatever is signed says how, and a signed time is a part of it.
    if (method === 'token') expect([algorithm, encoding, signs, signsTime]).toEqual([null, null, '', false]);
    else expect(signs).not.toBe('');
    if (method === 'hmac') expect(algorithm).not.toBeNull();
    if (!signsTime) expect(scheme.verifiers.filter((one) => one.checksTime || one.ignoresTime)).toEqual([]);
    for (const one of scheme.verifiers) expect(one.checksTime && one.ignoresTime === true).toBe(false);
  });
});

const withHeaders = schemes.filter(({ scheme }) => scheme.headers.length > 0);

it.each(withHeaders.filter(({ id }) => !soughtByWords.has(id)))(
  '$id has a header for which a file is parsed',
  ({ scheme }) => {
    const seen = scheme.headers.filter((header) => prefilter.look(Buffer.from(header)).handlers.length > 0);
    expect(seen).not.toEqual([]);
  },
);

it.each(withHeaders)('$id is known by each of its headers', async ({ id, scheme }) => {
  for (const header of scheme.headers) {
    const [handler] = await handlersIn('app.js', withHeader(header));
    expect(handler?.vendor, header).toBe(id);
  }
});

it('has each vendor and each header once, and each event', () => {
  const once = (list: readonly string[]) =>
    expect(list.filter((one, i) => list.indexOf(one) !== i)).toEqual([]);
  once(schemes.map(({ id }) => id));
  once(schemes.flatMap(({ scheme }) => scheme.headers));
  once(schemes.flatMap(({ scheme }) => scheme.events));
});

it('has each verifier of a language once, but where a module tells them apart', () => {
  const names = verifiers
    .filter(({ verifier }) => !verifier.needsModule)
    .map(
      ({ call, outcome, verifier }) =>
        `${call.toLowerCase().replaceAll('_', '')} ${outcome === 'error' || verifier.isGo === true}`,
    );
  expect(new Set(names).size).toBe(names.length);
});

it('tells vendors with the same header apart by the place of the handler', async () => {
  const signed = withHeader('x-hub-signature');
  const vendorAt = async (path: string) => (await handlersIn(path, signed))[0]?.vendor;
  expect(await vendorAt('webhooks/intercom.js')).toBe('intercom');
  expect(await vendorAt('webhooks/bitbucket.js')).toBe('atlassian');
  expect(await vendorAt('webhooks/whatsapp.js')).toBe('meta');
  expect(await vendorAt('webhooks/ci.js')).toBe('github');
});

it('takes no ordinary word in a path for a vendor', async () => {
  for (const path of [
    'src/box/webhook.js',
    'src/linear/webhook.js',
    'front/webhook.js',
    'src/square/webhook.js',
  ])
    expect((await handlersIn(path, withHeader('x-signature')))[0]?.vendor, path).toBe(null);
});

describe.each(inScripts)('$id: $call in JavaScript', ({ id, scheme, verifier }) => {
  it('verifies', async () => {
    expect(await webhookFindings({ 'server.js': script(scheme, verifier, true) })).toEqual([]);
    expect(await verifyingVendors('server.js', script(scheme, verifier, true))).toContain(id);
  });

  it('is missed where it is not called', async () => {
    expect(await webhookFindings({ 'server.js': script(scheme, verifier, false) })).toContain(
      'webhook-signature-not-verified',
    );
  });
});

it.each(inScripts.filter(({ verifier, outcome }) => verifier.givesPromise && outcome !== 'object'))(
  '$id: $call is ignored where nobody waits for it',
  async ({ scheme, verifier: { givesPromise: _givesPromise, ...verifier } }) => {
    expect(await webhookFindings({ 'server.js': script(scheme, verifier, true) })).toEqual([
      'webhook-verification-ignored',
    ]);
  },
);

it.each(inScripts.filter(({ verifier }) => verifier.needsModule))(
  '$id: $call is not known in a file that names no module of the vendor',
  async ({ scheme, verifier }) => {
    const text = script({ ...scheme, modules: ['own'] }, verifier, true);
    expect(await verifyingVendors('server.js', text)).toEqual([]);
  },
);

describe.each(inGo)('$id: $call in Go', ({ id, scheme, verifier }) => {
  it('verifies', async () => {
    const expected = verifier.ignoresTime ? ['webhook-replay-possible'] : [];
    expect(await webhookFindings({ 'main.go': go(scheme, verifier, true) })).toEqual(expected);
    expect(await verifyingVendors('main.go', go(scheme, verifier, true))).toContain(id);
  });

  it('is missed where it is not called', async () => {
    expect(await webhookFindings({ 'main.go': go(scheme, verifier, false) })).toContain(
      'webhook-signature-not-verified',
    );
  });
});

/** A handler that says nothing of its vendor but a header. */
function withHeader(header: string): string {
  return `
const express = require('express');
const app = express();
app.post('/in', (req, res) => {
  check(req.get('${header}'), req.body);
  db.rows.insert(req.body);
  res.end();
});
`;
}

function script(
  { modules }: WebhookScheme,
  { call, outcome, givesPromise }: Verifier,
  isVerified: boolean,
): string {
  const called = `${givesPromise ? 'await ' : ''}${call.includes('.') ? call : `library.${call}`}(req.body, req.headers['x-signature'], process.env.WEBHOOK_SECRET)`;
  const check = {
    throws: `try { ${called}; } catch (error) { return res.status(400).end(); }`,
    boolean: `if (!(${called})) return res.status(400).end();`,
    null: `if ((${called}) === null) return res.status(400).end();`,
    object: `const { valid } = ${called}; if (!valid) return res.status(400).end();`,
  }[outcome as 'throws' | 'boolean' | 'null' | 'object'];
  return `
const express = require('express');
const library = require('${modules[0]}');
const app = express();
app.post('/webhook', express.raw({ type: '*/*' }), async (req, res) => {
  ${isVerified ? check : ''}
  const event = JSON.parse(req.body);
  await db.orders.update({ id: event.id, paid: true });
  res.status(200).end();
});
`;
}

function go({ modules }: WebhookScheme, { call, isGo }: Verifier, isVerified: boolean): string {
  const name = call.includes('.') ? call : `library.${call}`;
  const test = isGo ? `!${name}(body, r.Header)` : `err := ${name}(body, r.Header); err != nil`;
  const check = `if ${test} {
		http.Error(w, "no", 400)
		return
	}`;
  return `package main

import (
	"encoding/json"
	"io"
	"net/http"
	library "${modules.find((module) => module.includes('/') && module.includes('.')) ?? modules[0]}"
)

func webhookHandler(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", 400)
		return
	}
	${isVerified ? check : ''}
	var event Event
	if err := json.Unmarshal(body, &event); err != nil {
		http.Error(w, "unreadable", 400)
		return
	}
	orders.MarkPaid(event.ID)
	w.WriteHeader(200)
}

func main() {
	http.HandleFunc("/webhook", webhookHandler)
}
`;
}
