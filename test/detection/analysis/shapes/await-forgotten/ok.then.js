import { parcels } from './parcels.js';

const hex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const isSigned = (key, request, body) =>
  crypto.subtle.verify('HMAC', key, hex(request.headers.get('x-parcel-signature') ?? ''), body);

export async function webhookHandler(request, key) {
  const body = await request.arrayBuffer();
  return isSigned(key, request, body).then(async (isTheirs) => {
    if (!isTheirs) return new Response('no', { status: 401 });
    await parcels.insert(JSON.parse(new TextDecoder().decode(body)));
    return new Response(null, { status: 204 });
  });
}
