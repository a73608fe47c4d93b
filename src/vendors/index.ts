/** What is known of each vendor: key formats, API and revocation. One file a vendor; checksums/ is their arithmetic, webhooks/ how their webhooks are verified. */

import { adyen } from './adyen.ts';
import { anthropic } from './anthropic.ts';
import { atlassian } from './atlassian.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { cloudflare } from './cloudflare.ts';
import { databricks } from './databricks.ts';
import { digitalocean } from './digitalocean.ts';
import { discord } from './discord.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { gocardless } from './gocardless.ts';
import { google } from './google.ts';
import { hubspot } from './hubspot.ts';
import { huggingface } from './huggingface.ts';
import { mailgun } from './mailgun.ts';
import { npm } from './npm.ts';
import { openai } from './openai.ts';
import { otesse } from './otesse.ts';
import { paddle } from './paddle.ts';
import { paypal } from './paypal.ts';
import { pypi } from './pypi.ts';
import { razorpay } from './razorpay.ts';
import { sendgrid } from './sendgrid.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { square } from './square.ts';
import { stripe } from './stripe.ts';
import { telegram } from './telegram.ts';
import { twilio } from './twilio.ts';
import type { Vendor } from './vendor.ts';
import { xendit } from './xendit.ts';

/** Otesse first, whose guidance sets the defaults. */
export const vendors: readonly Vendor[] = [
  otesse,
  adyen,
  anthropic,
  atlassian,
  aws,
  azure,
  cloudflare,
  databricks,
  digitalocean,
  discord,
  github,
  gitlab,
  gocardless,
  google,
  hubspot,
  huggingface,
  mailgun,
  npm,
  openai,
  paddle,
  paypal,
  pypi,
  razorpay,
  sendgrid,
  shopify,
  slack,
  square,
  stripe,
  telegram,
  twilio,
  xendit,
];

const names = new Map(vendors.map(({ id, name }) => [id, name]));

/** How a company writes itself; its id where we do not know. */
export function vendorName(id: string): string {
  return names.get(id) ?? id;
}

export {
  type KeyFormat,
  longestBefore,
  type Revocation,
  usualReach,
  type Vendor,
} from './vendor.ts';
