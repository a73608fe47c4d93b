/** Names that say what data is. All are plain (analysis/names.ts): lower case, no underscores. */
import { isSecretSetting } from '../analysis/models/vocabulary.ts';

/** What is said about a secret rather than the secret: its name, its length, whether there is one. */
const about =
  /^(?:get|set|create|generate|fetch|load|rotate|verify|validate|decode|encode|parse|build|make|find|delete|revoke|on|has|have|is|no|with|without|missing|needs?|requires?|should|use|uses|show|hide|hidden|masked|redacted|hashed|encrypted|public|publishable|valid|invalid|old|num|count|max|min|total|prompt|completion|input|output|cached)|(?:name|id|ids|url|uri|path|file|filename|arn|length|len|size|count|type|types|expiry|expires|expiresin|expiresat|expiration|ttl|age|hash|digest|hint|hints|prefix|suffix|version|header|headers|label|placeholder|masked|redacted|hashed|present|exists|set|status|error|errors|endpoint|algorithm|format|field|param|usage|limit|index|message|manager|provider|service|store|client|validator|invalid|valid|required|enabled|missing|issuer|audience|scope|env|var|varname|preview|lastfour|last4|rotation|policy|env|envvar|envname|kind|mode|source|location|pattern|regex|info|days|seconds|date|time)$/;
const open = /public|publishable|anon(?:ymous)?key|sitekey|csrf|xsrf|pagetoken|nextpage|cursor|nexttoken/;

/** A setting that is a secret, by its name. */
export function isSecretSettingName(name: string): boolean {
  return isSecretSetting(name) && !about.test(name) && !open.test(name);
}

const strong =
  /(?:api_?key|api_?secret|secret_?key|client_?secret|webhook_?secret|signing_?secret|signing_?key|private_?key|access_?token|refresh_?token|auth_?token|bearer_?token|api_?token|shared_?secret|endpoint_?secret|hmac_?secret|hmac_?key|jwt_?secret|encryption_?key)$/;

/** A variable or field that holds a secret, by its name alone. */
export function isSecretVariable(name: string): boolean {
  return strong.test(name) && !about.test(name) && !open.test(name);
}

const card =
  /^(?:card_?number|cardno|ccnumber|creditcard|creditcardnumber|creditcardno|debitcardnumber|cardnum|cardpan|primaryaccountnumber|cvc|cvv|cvv2|cvc2|cardcvc|cardcvv|securitycode|cardsecuritycode|iban|ibannumber|bankaccountnumber|accountnumber|routingnumber|cardexpiry|track2|track1|trackdata)$/;

/** A card's or an account's number, or what stands beside it on the card. */
export const isPaymentName = (name: string): boolean => card.test(name);

/** Fields of a request under which a card or an account stands; a `card` alone may be one to play with. */
export const isPaymentField = (name: string): boolean =>
  card.test(name) ||
  /^(?:creditcard|debitcard|paymentcard|carddetails|cardinfo|carddata|bankaccount|paymentdetails|paymentinstrument)$/.test(
    name,
  );

/** Fields under which a payment's own details stand. */
export const isPaymentPart = (name: string): boolean =>
  card.test(name) ||
  /^(?:card|cards|paymentmethoddetails|bankaccount|paymentinstrument|cardinfo|paymentdetails|paymentdata|sepadebit|usbankaccount)$/.test(
    name,
  );

/** Fields under which a person's details stand; a `customer` is mostly an id. */
export const isPersonPart = (name: string): boolean =>
  /^(?:billingdetails|customerdetails|shipping|shippingaddress|billingaddress|payer|recipient|customerinfo|personaldata)$/.test(
    name,
  );

/** One detail of a person. */
export const isPersonDetail = (name: string): boolean =>
  /^(?:email|emailaddress|phone|phonenumber|address|firstname|lastname|fullname|ssn|taxid|dateofbirth|dob|name)$/.test(
    name,
  );

/** Fields that hold the rest of a message: what they give is as telling as the whole. */
export const isEnvelope = (name: string): boolean =>
  /^(?:data|object|payload|body|attributes|resource|entity|record|raw|fields|params|rawbody|items)$/.test(
    name,
  );
