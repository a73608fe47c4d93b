import { Octokit } from 'octokit';
import type { Credentials } from '../settings/index.ts';

/** What GitHub made, for the code that it gave the browser. */
export async function convert(
  apiUrl: string,
  code: string,
): Promise<{ credentials: Credentials; link: string }> {
  const { data } = await new Octokit({ baseUrl: apiUrl }).rest.apps.createFromManifest({ code });
  const { id, pem, webhook_secret, html_url } = data;
  if (!webhook_secret) throw new Error('GitHub made an App without a webhook secret');
  return { credentials: { appId: id, privateKey: pem, webhookSecret: webhook_secret }, link: html_url };
}
