import { parcels } from './parcels.js';

const hex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export default {
  async fetch(request, env) {
    const body = await request.arrayBuffer();
    const key = await crypto.subtle.importKey('raw', hex(env.PARCEL_HOOK_SECRET), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    const isSigned = await crypto.subtle.verify('HMAC', key, hex(request.headers.get('x-parcel-signature') ?? ''), body);
    if (!isSigned) return new Response('no', { status: 401 });
    await parcels.insert(JSON.parse(new TextDecoder().decode(body)));
    return new Response(null, { status: 204 });
  },
};
