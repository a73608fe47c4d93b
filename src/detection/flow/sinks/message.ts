import { words } from '../../analysis/words.ts';
import type { Data } from '../data.ts';
import type { Call } from '../machine.ts';
import type { Let } from './let.ts';
import { payloadOf } from './payload.ts';

const mailNames = words(
  'sendmail sendemail sendmailasync sendemailasync deliverlater delivernow mail wpmail sendmessageasync sendtemplatedemail ' +
    'sendrawemail emailmessage mimetext sendmultiple sendhtmlemail sendmimemessage settext mailto adminsendmail mailadmins ' +
    'mailmanagers sendemailwithtemplate',
);
const mailObjects =
  /(?:^|\.|_)(?:\w*mailer|transporter|transport|smtp|smtplib|sgmail|sendgrid|mailgun|postmark|resend|ses|sesclient|mailservice|emailservice|mailclient|emailclient|javamailsender|mailsender|mail|email|emails|phpmailer|nodemailer|actionmailer|server)\.(?:send|sendasync|sendmail|sendemail|sendmessage|create|deliver|raw|to|html|plain|sendraw|sendtransac\w*)$/;
const chatMethods =
  /(?:^|\.)(?:chat\.postmessage|chatpostmessage|chat\.postephemeral|chat\.update|postmessagetochannel|incomingwebhook\.send|messages\.create|sendmessage|sendtext|postmessage|replytext|sendtochannel|notifyslack|sendslack\w*|slacknotify|slackalert|sendtoslack|posttoslack|senddiscord\w*|sendtelegram\w*|sendteams\w*)$/;
const chatObjects =
  /slack|discord|telegram|teams|mattermost|webex|twilio|whatsapp|sms|bot|channel|chat|notifier|message\.author|ctx/;

/** A call that tells people something, by mail or in a chat. */
export function messaged(call: Call): Let | null {
  const { name, dotted, object, args } = call;
  if (call.callee.callable) return null;
  const data = (): Data[] => payloadOf(args);
  if (isChat(call)) return { kind: 'chat', data: data() };
  const isMail =
    (mailNames.has(name) && (object === null || name !== 'mail')) ||
    (mailObjects.test(dotted) && !/(?:^|\.)server\./.test(dotted)) ||
    /(?:^|\.)(?:smtp|server|session)\.sendmail$/.test(dotted);
  return isMail && !call.isNew ? { kind: 'mail', data: data() } : null;
}

function isChat({ dotted, name, args, isNew }: Call): boolean {
  if (isNew) return false;
  if (chatMethods.test(dotted))
    return chatObjects.test(dotted) || /slack|discord|telegram|teams|chat/.test(name);
  if (/(?:^|\.)(?:\w*webhook|channel|slack|discord|notifier)\.(?:send|notify|post|ping)$/.test(dotted))
    return /slack|discord|teams|incoming|channel|notifier|webhook/.test(dotted);
  // A chat's incoming webhook, by its address.
  return args.some(({ value }) => isChatAddress(value));
}

function isChatAddress({ literal, name, secret }: Data): boolean {
  if (typeof literal === 'string')
    return /hooks\.slack\.com|discord(?:app)?\.com\/api\/webhooks|api\.telegram\.org|webhook\.office\.com|slack\.com\/api\/chat/.test(
      literal,
    );
  return /(?:slack|discord|teams|telegram|mattermost)\w*(?:webhook|hook|url)/.test(
    (secret?.name ?? name ?? '').replaceAll('_', '').toLowerCase(),
  );
}
