import { describe, expect, it } from 'vitest';
import { type Verifier, vendors, type WebhookScheme } from '../../src/vendors/index.ts';
import { verifyingVendors, webhookFindings } from '../detection/analysis/support.ts';

const schemes = vendors.flatMap(({ id, webhooks }) => (webhooks ? [{ id, scheme: webhooks }] : []));
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
  ({ outcome, verifier }) => /^(?:throws|boolean|null)$/.test(outcome) && !verifier.isGo,
);
const inGo = verifiers.filter(({ outcome, verifier }) => outcome === 'error' || verifier.isGo);

it.each(schemes)('$id cites its source and names its headers in lower case', ({ scheme }) => {
  expect(scheme.source).toMatch(/^https:\/\/\S+$/);
  for (const header of scheme.headers) expect(header).toMatch(/^[a-z][a-z0-9-]+$/);
  for (const { needsModule } of scheme.verifiers) if (needsModule) expect(scheme.modules).not.toEqual([]);
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

it('has each event once', () => {
  const events = schemes.flatMap(({ scheme }) => scheme.events);
  expect(new Set(events).size).toBe(events.length);
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

it.each(inScripts.filter(({ verifier }) => verifier.givesPromise))(
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
  }[outcome as 'throws' | 'boolean' | 'null'];
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
