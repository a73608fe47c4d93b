import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'src/onboarding.js',
    bad: `const key = process.env.OTESSE_SECRET_KEY;

export const welcome = (developer) =>
  transporter.sendMail({ to: developer.email, subject: 'Welcome', text: \`Your key: \${key}\` });
`,
    good: `export const welcome = (developer) =>
  transporter.sendMail({ to: developer.email, subject: 'Welcome', text: 'Your key is in the vault: shop/otesse' });
`,
  },
  typescript: {
    path: 'src/rotated.ts',
    bad: `import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function rotated(channel: string): Promise<void> {
  await slack.chat.postMessage({ channel, text: \`New key: \${process.env.OTESSE_SECRET_KEY}\` });
}
`,
    good: `import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function rotated(channel: string): Promise<void> {
  await slack.chat.postMessage({ channel, text: 'There is a new key in the vault.' });
}
`,
  },
  python: {
    path: 'shop/onboarding.py',
    bad: `import os

import requests
from django.core.mail import send_mail

KEY = os.environ["OTESSE_SECRET_KEY"]


def welcome(developer):
    send_mail("Welcome", f"Your key: {KEY}", "shop@example.com", [developer.email])


def tell():
    requests.post("https://hooks.slack.com/services/T0/B0/x", json={"text": "Key: " + KEY})
`,
    good: `import os

import requests
from django.core.mail import send_mail

KEY = os.environ["OTESSE_SECRET_KEY"]


def welcome(developer):
    send_mail("Welcome", "Your key is in the vault.", "shop@example.com", [developer.email])


def tell():
    requests.post("https://hooks.slack.com/services/T0/B0/x", json={"text": "The key was rotated."})
`,
  },
  ruby: {
    path: 'app/services/onboarding.rb',
    bad: `class Onboarding
  def tell(channel)
    slack = Slack::Web::Client.new(token: ENV['SLACK_BOT_TOKEN'])
    slack.chat_postMessage(channel: channel, text: "Key: #{ENV['OTESSE_SECRET_KEY']}")
  end
end
`,
    good: `class Onboarding
  def tell(channel)
    slack = Slack::Web::Client.new(token: ENV['SLACK_BOT_TOKEN'])
    slack.chat_postMessage(channel: channel, text: 'The key was rotated.')
  end
end
`,
  },
  php: {
    path: 'app/Services/Onboarding.php',
    bad: `<?php
function welcome($developer)
{
    mail($developer->email, 'Welcome', 'Your key: ' . getenv('OTESSE_SECRET_KEY'));
}
`,
    good: `<?php
function welcome($developer)
{
    mail($developer->email, 'Welcome', 'Your key is in the vault.');
}
`,
  },
};
