/** How vendors' webhooks are verified. One file a vendor; apart from its keys, since only the code rules need it. */

import { adyen } from './adyen.ts';
import { airtable } from './airtable.ts';
import { alchemy } from './alchemy.ts';
import { asana } from './asana.ts';
import { ashby } from './ashby.ts';
import { atlassian } from './atlassian.ts';
import { attentive } from './attentive.ts';
import { auth0 } from './auth0.ts';
import { aws } from './aws.ts';
import { box } from './box.ts';
import { braintree } from './braintree.ts';
import { calcom } from './calcom.ts';
import { calendly } from './calendly.ts';
import { cashfree } from './cashfree.ts';
import { chargebee } from './chargebee.ts';
import { checkout } from './checkout.ts';
import { circle } from './circle.ts';
import { circleci } from './circleci.ts';
import { clerk } from './clerk.ts';
import { clickup } from './clickup.ts';
import { cloudinary } from './cloudinary.ts';
import { coinbase } from './coinbase.ts';
import { contentful } from './contentful.ts';
import { courier } from './courier.ts';
import { customerio } from './customerio.ts';
import { discord } from './discord.ts';
import { docusign } from './docusign.ts';
import { dropbox } from './dropbox.ts';
import { dropboxSign } from './dropbox-sign.ts';
import { ebay } from './ebay.ts';
import { elevenlabs } from './elevenlabs.ts';
import { fastspring } from './fastspring.ts';
import { fireblocks } from './fireblocks.ts';
import { flutterwave } from './flutterwave.ts';
import { front } from './front.ts';
import { fusionauth } from './fusionauth.ts';
import { ghost } from './ghost.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { gocardless } from './gocardless.ts';
import { google } from './google.ts';
import { helpscout } from './helpscout.ts';
import { heroku } from './heroku.ts';
import { hookdeck } from './hookdeck.ts';
import { hubspot } from './hubspot.ts';
import { huggingface } from './huggingface.ts';
import { intercom } from './intercom.ts';
import { intuit } from './intuit.ts';
import { knock } from './knock.ts';
import { launchdarkly } from './launchdarkly.ts';
import { lemonsqueezy } from './lemonsqueezy.ts';
import { line } from './line.ts';
import { linear } from './linear.ts';
import { linkedin } from './linkedin.ts';
import { mailchimp } from './mailchimp.ts';
import { mailgun } from './mailgun.ts';
import { mercadopago } from './mercadopago.ts';
import { meta } from './meta.ts';
import { microsoftGraph } from './microsoft-graph.ts';
import { mollie } from './mollie.ts';
import { monday } from './monday.ts';
import { mux } from './mux.ts';
import { netlify } from './netlify.ts';
import { notion } from './notion.ts';
import { nylas } from './nylas.ts';
import { okta } from './okta.ts';
import { openai } from './openai.ts';
import { otesse } from './otesse.ts';
import { paddle } from './paddle.ts';
import { pagerduty } from './pagerduty.ts';
import { paypal } from './paypal.ts';
import { paystack } from './paystack.ts';
import { persona } from './persona.ts';
import { pipedrive } from './pipedrive.ts';
import { plaid } from './plaid.ts';
import { polar } from './polar.ts';
import { postmark } from './postmark.ts';
import { razorpay } from './razorpay.ts';
import { recurly } from './recurly.ts';
import { replicate } from './replicate.ts';
import { resend } from './resend.ts';
import { retell } from './retell.ts';
import { revolut } from './revolut.ts';
import { ringcentral } from './ringcentral.ts';
import { sanity } from './sanity.ts';
import type { WebhookScheme } from './scheme.ts';
import { sendgrid } from './sendgrid.ts';
import { sentry } from './sentry.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { smartsheet } from './smartsheet.ts';
import { square } from './square.ts';
import { squarespace } from './squarespace.ts';
import { storyblok } from './storyblok.ts';
import { stripe } from './stripe.ts';
import { supabase } from './supabase.ts';
import { svix } from './svix.ts';
import { tally } from './tally.ts';
import { telegram } from './telegram.ts';
import { telnyx } from './telnyx.ts';
import { terraform } from './terraform.ts';
import { tiktok } from './tiktok.ts';
import { trello } from './trello.ts';
import { twilio } from './twilio.ts';
import { twitch } from './twitch.ts';
import { twitter } from './twitter.ts';
import { typeform } from './typeform.ts';
import { uber } from './uber.ts';
import { upstash } from './upstash.ts';
import { vercel } from './vercel.ts';
import { webflow } from './webflow.ts';
import { woocommerce } from './woocommerce.ts';
import { workos } from './workos.ts';
import { xendit } from './xendit.ts';
import { xero } from './xero.ts';
import { zendesk } from './zendesk.ts';
import { zoom } from './zoom.ts';

/** Otesse first, whose guidance sets the defaults. */
export const webhookSchemes: readonly WebhookScheme[] = [
  otesse,
  adyen,
  airtable,
  alchemy,
  asana,
  ashby,
  atlassian,
  attentive,
  auth0,
  aws,
  box,
  braintree,
  calcom,
  calendly,
  cashfree,
  chargebee,
  checkout,
  circle,
  circleci,
  clerk,
  clickup,
  cloudinary,
  coinbase,
  contentful,
  courier,
  customerio,
  discord,
  docusign,
  dropbox,
  dropboxSign,
  ebay,
  elevenlabs,
  fastspring,
  fireblocks,
  flutterwave,
  front,
  fusionauth,
  ghost,
  gitea,
  github,
  gitlab,
  gocardless,
  google,
  helpscout,
  heroku,
  hookdeck,
  hubspot,
  huggingface,
  intercom,
  intuit,
  knock,
  launchdarkly,
  lemonsqueezy,
  line,
  linear,
  linkedin,
  mailchimp,
  mailgun,
  mercadopago,
  meta,
  microsoftGraph,
  mollie,
  monday,
  mux,
  netlify,
  notion,
  nylas,
  okta,
  openai,
  paddle,
  pagerduty,
  paypal,
  paystack,
  persona,
  pipedrive,
  plaid,
  polar,
  postmark,
  razorpay,
  recurly,
  replicate,
  resend,
  retell,
  revolut,
  ringcentral,
  sanity,
  sendgrid,
  sentry,
  shopify,
  slack,
  smartsheet,
  square,
  squarespace,
  storyblok,
  stripe,
  supabase,
  svix,
  tally,
  telegram,
  telnyx,
  terraform,
  tiktok,
  trello,
  twilio,
  twitch,
  twitter,
  typeform,
  uber,
  upstash,
  vercel,
  webflow,
  woocommerce,
  workos,
  xendit,
  xero,
  zendesk,
  zoom,
];

const byVendor = new Map(webhookSchemes.map((scheme) => [scheme.vendor, scheme]));

/** Null for vendors that send none, or none that we know. */
export function schemeOf(vendor: string | null): WebhookScheme | null {
  return (vendor !== null && byVendor.get(vendor)) || null;
}

export type { Verifier, WebhookScheme } from './scheme.ts';
