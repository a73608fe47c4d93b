import { describe } from 'vitest';
import { lowersTo } from '../table.ts';

describe('AWS Lambda', () => {
  lowersTo('handler.js', [
    [
      `
      const { SecretsManager } = require('@aws-sdk/client-secrets-manager');
      let cached;

      exports.handler = async (event, context) => {
        cached ??= await new SecretsManager().getSecretValue({ SecretId: process.env.SECRET_ID });
        const body = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
        if (!verify(body, event.headers?.['x-signature'], cached.SecretString)) return { statusCode: 401 };
        await save(JSON.parse(body));
        return { statusCode: 200, body: '' };
      };
    `,
      `
      import SecretsManager from "@aws-sdk/client-secrets-manager"
      let cached
      export handler = async fn (event, context) { cached = (cached coalesce await new SecretsManager().getSecretValue({SecretId: process.env.SECRET_ID})) let body = (event.isBase64Encoded ? Buffer.from(event.body, "base64").toString("utf8") : event.body) if !verify(body, event.headers?.["x-signature"], cached.SecretString) { return {statusCode: 401} } await save(JSON.parse(body)) return {statusCode: 200, body: ""} }
    `,
    ],
  ]);
});

describe('Cloudflare Workers', () => {
  lowersTo('src/worker.ts', [
    [
      `
      export interface Env { SECRET: string; DB: D1Database }

      export default {
        async fetch(request, env, ctx): Promise<Response> {
          const body = await request.arrayBuffer();
          const key = await crypto.subtle.importKey('raw', encoder.encode(env.SECRET), algorithm, false, ['verify']);
          if (!(await crypto.subtle.verify('HMAC', key, fromHex(request.headers.get('x-signature')), body))) {
            return new Response('unauthorized', { status: 401 });
          }
          ctx.waitUntil(env.DB.prepare('insert into events values (?)').bind(body).run());
          return new Response('ok');
        },
      } satisfies ExportedHandler<Env>;
    `,
      `
      class Env {
        field SECRET: string
        field DB: D1Database
      }
      export Env = Env
      export default = {fetch: async fn fetch(request, env, ctx): Promise<Response> { let body = await request.arrayBuffer() let key = await crypto.subtle.importKey("raw", encoder.encode(env.SECRET), algorithm, false, ["verify"]) if !await crypto.subtle.verify("HMAC", key, fromHex(request.headers.get("x-signature")), body) { return new Response("unauthorized", {status: 401}) } ctx.waitUntil(env.DB.prepare("insert into events values (?)").bind(body).run()) return new Response("ok") }}
    `,
    ],
  ]);
});

describe('Deno and Supabase', () => {
  lowersTo('supabase/functions/hook/index.ts', [
    [
      `
      import { createClient } from 'npm:@supabase/supabase-js@2';

      Deno.serve(async (req) => {
        const secret = Deno.env.get('HOOK_SECRET')?.replace('v1,whsec_', '') || '';
        try {
          const event = new Webhook(secret).verify(await req.text(), Object.fromEntries(req.headers));
          const { error } = await client.from('events').insert({ ...event });
          if (error) throw error;
        } catch (error) {
          return new Response(JSON.stringify({ error: String(error) }), { status: 401 });
        }
        return new Response();
      });
    `,
      `
      import createClient from "npm:@supabase/supabase-js@2"
      Deno.serve(async fn (req) { let secret = (Deno.env.get("HOOK_SECRET")?.replace("v1,whsec_", "") or "") try { let event = new Webhook(secret).verify(await req.text(), Object.fromEntries(req.headers)) let {error: error} = await client.from("events").insert({...event}) if error { throw error } } catch error { return new Response(JSON.stringify({error: String(error)}), {status: 401}) } return new Response() })
    `,
    ],
  ]);
});
