export default {
  async fetch(request: Request, env: { ORIGIN: string }): Promise<Response> {
    const url = new URL(request.url);
    if (!url.pathname.startsWith('/webhooks/')) return new Response('not found', { status: 404 });
    return fetch(new Request(env.ORIGIN + url.pathname, request));
  },
};
