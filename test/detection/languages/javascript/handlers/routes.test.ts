import { describe } from 'vitest';
import { lowersTo } from '../table.ts';

describe('Next, pages', () => {
  lowersTo('pages/api/webhook.ts', [
    [
      `
      export const config = { api: { bodyParser: false } };

      export default async function handler(req: NextApiRequest, res: NextApiResponse) {
        if (req.method !== 'POST') {
          res.setHeader('Allow', ['POST']);
          return res.status(405).end();
        }
        const chunks: Buffer[] = [];
        for await (const chunk of req) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
        const body = Buffer.concat(chunks);
        const wh = new Webhook(process.env.WEBHOOK_SECRET!);
        let event: Event | null = null;
        try {
          event = wh.verify(body, req.headers as Record<string, string>) as Event;
        } catch {
          return res.status(400).json({});
        }
        await save(event);
        res.json({});
      }
    `,
      `
      let config = {api: {bodyParser: false}}
      export config = config
      async fn handler(req: NextApiRequest, res: NextApiResponse) {
        if (req.method != "POST") {
          res.setHeader("Allow", ["POST"])
          return res.status(405).end()
        }
        let chunks: Buffer[] = []
        loop chunk of await req {
          chunks.push(((typeof(chunk) == "string") ? Buffer.from(chunk) : chunk))
        }
        let body = Buffer.concat(chunks)
        let wh = new Webhook(process.env.WEBHOOK_SECRET)
        let event: Event | null = null
        try {
          event = wh.verify(body, req.headers)
        } catch {
          return res.status(400).json({})
        }
        await save(event)
        res.json({})
      }
      export default = handler
    `,
    ],
  ]);
});

describe('Next, app router', () => {
  lowersTo('app/api/webhook/route.ts', [
    [
      `
      import { headers } from 'next/headers';

      export const runtime = 'edge';
      export const POST = withErrors(async (req: Request) => {
        const signature = (await headers()).get('stripe-signature')!;
        const event = await stripe.webhooks.constructEventAsync(await req.text(), signature, secret);
        await save(event);
        return Response.json({ received: true });
      });
      export async function GET() {
        return new Response(null, { status: 405 });
      }
    `,
      `
      import headers from "next/headers"
      let runtime = "edge"
      export runtime = runtime
      let POST = withErrors(async fn (req: Request) { let signature = await headers().get("stripe-signature") let event = await stripe.webhooks.constructEventAsync(await req.text(), signature, secret) await save(event) return Response.json({received: true}) })
      export POST = POST
      async fn GET() {
        return new Response(null, {status: 405})
      }
      export GET = GET
    `,
    ],
  ]);
});

describe('Remix', () => {
  lowersTo('app/routes/webhooks.tsx', [
    [
      `
      export const action = async ({ request }: ActionFunctionArgs) => {
        const { topic, shop, payload } = await authenticate.webhook(request);
        if (topic === 'APP_UNINSTALLED') await db.session.deleteMany({ where: { shop } });
        throw new Response();
      };

      export default function Page() {
        const { items } = useLoaderData<typeof loader>();
        return <List>{items.map((item) => <Item key={item.id} {...item} />)}</List>;
      }
    `,
      `
      let action = async fn ({request: request}: ActionFunctionArgs) { let {topic: topic, shop: shop, payload: payload} = await authenticate.webhook(request) if (topic == "APP_UNINSTALLED") { await db.session.deleteMany({where: {shop: shop}}) } throw new Response() }
      export action = action
      fn Page() {
        let {items: items} = useLoaderData()
        return opaque(opaque(List), items.map(fn (item) { return opaque(Item, item.id, ...item) }))
      }
      export default = Page
    `,
    ],
  ]);
});

describe('SvelteKit', () => {
  lowersTo('src/routes/hook/+server.ts', [
    [
      `
      import { SECRET } from '$env/static/private';
      import { error, json, type RequestHandler } from '@sveltejs/kit';

      export const POST: RequestHandler = async ({ request, locals }) => {
        const body = await request.text();
        if (request.headers.get('x-signature') !== (await sign(body, SECRET))) error(401, 'bad signature');
        await locals.db.insert(JSON.parse(body));
        return json({});
      };
    `,
      `
      import SECRET from "$env/static/private"
      import error, json, RequestHandler from "@sveltejs/kit"
      let POST: RequestHandler = async fn ({request: request, locals: locals}) { let body = await request.text() if (request.headers.get("x-signature") != await sign(body, SECRET)) { error(401, "bad signature") } await locals.db.insert(JSON.parse(body)) return json({}) }
      export POST = POST
    `,
    ],
  ]);
});

describe('Nuxt', () => {
  lowersTo('server/api/hook.post.ts', [
    [
      `
      export default defineEventHandler(async (event) => {
        const body = await readRawBody(event);
        const { secret } = useRuntimeConfig(event).webhook;
        if (!body || !isValid(body, getHeader(event, 'x-signature'), secret)) {
          throw createError({ statusCode: 401 });
        }
        return { ok: true };
      });
    `,
      'export default = defineEventHandler(async fn (event) { let body = await readRawBody(event) let {secret: secret} = useRuntimeConfig(event).webhook if (!body or !isValid(body, getHeader(event, "x-signature"), secret)) { throw createError({statusCode: 401}) } return {ok: true} })',
    ],
  ]);
});
