import type { Expr, Named, Outline } from '../../../model/index.ts';
import { isOff, isOn, nameOf, onlyAnswer } from '../values.ts';

/** Why a named value switches the check of certificates off, as a clause; null where it does not. */
export function switchedOffBy(named: Named, file: Outline): string | null {
  const { name } = named;
  const value = addedTo(file.resolve(named.value, named.around.fn));
  const last = nameOf(value)?.split('.').at(-1) ?? (value.kind === 'literal' ? value.value : null);
  if (last === 'VERIFY_NONE' || last === 'CERT_NONE')
    return isServerSide(named, file) ? null : `\`${name}\` is ${last}`;
  if (isOff(value) && offSwitches.test(name) && !isOptionalForClients(named)) return `\`${name}\` is off`;
  if (isOff(value) && /^verify$/i.test(name) && isOfRequests(named, file)) return `\`${name}\` is off`;
  if (isOff(value) && name === 'check_hostname' && !file.text.includes('CERT_NONE'))
    return '`check_hostname` is off';
  if (isOff(value) && name === 'ssl' && named.kind === 'argument' && file.text.includes('aiohttp'))
    return '`ssl` is off';
  if (isOn(value) && name === 'InsecureSkipVerify' && !verifiesItself(named, file))
    return '`InsecureSkipVerify` is on';
  if (callbacks.test(name) && acceptsAll(value)) return `\`${name}\` accepts every certificate`;
  if (name === 'checkServerIdentity' && ignoresHost(value)) return '`checkServerIdentity` accepts every host';
  if (last === '_create_unverified_context') return `\`${name}\` is \`_create_unverified_context\``;
  return null;
}

const offSwitches =
  /^(?:rejectUnauthorized|strictSSL|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|verify_ssl|verify_certs|verify_ssl_certs|ssl_verify|sslverify|verify_peer|verify_peer_name|ssl_verify_?peer|ssl_verify_?host|CURLOPT_SSL_VERIFY(?:PEER|HOST))$/;

const callbacks =
  /^(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|RemoteCertificateValidationCallback)$/;

/** C#'s `callback += …`. */
function addedTo(value: Expr): Expr {
  return value.kind === 'binary' && value.op === '+' ? value.right : value;
}

function acceptsAll(value: Expr): boolean {
  if (nameOf(value)?.endsWith('DangerousAcceptAnyServerCertificateValidator')) return true;
  const answer = value.kind === 'closure' ? onlyAnswer(value.fn) : undefined;
  return answer ? isOn(answer) : false;
}

/** Node takes no answer for consent. */
function ignoresHost(value: Expr): boolean {
  const answer = value.kind === 'closure' ? onlyAnswer(value.fn) : undefined;
  return answer === null || (answer?.kind === 'literal' && answer.value === null);
}

/** A server that asks its clients for a certificate, and takes those without one too. */
function isOptionalForClients({ around }: Named): boolean {
  return (
    around.objects.some(({ entries }) => entries.some(({ key }) => key === 'requestCert')) ||
    around.calls.some(({ callee }) => /createServer$/i.test(nameOf(callee) ?? ''))
  );
}

function isServerSide({ around }: Named, { text }: Outline): boolean {
  const inside = around.fn ? text.slice(...around.fn.span) : text;
  return /CLIENT_AUTH|PROTOCOL_TLS_SERVER|server_side\s*=\s*True|TCPServer|SSLServer/.test(inside);
}

/** Go's own way to say that the chain is looked at in another way. */
function verifiesItself({ around }: Named, { text }: Outline): boolean {
  const other = /VerifyPeerCertificate|VerifyConnection/;
  const inside = around.objects.at(-1);
  if (inside?.entries.some(({ key }) => key !== null && other.test(key))) return true;
  return around.fn !== null && other.test(text.slice(...around.fn.span));
}

const requests =
  /(?:^|\.)(?:get|post|put|patch|delete|head|options|request|send|stream|Session|Client|AsyncClient|HTTPTransport|AsyncHTTPTransport|client|resource|withOptions|create|createClient|Faraday)$/;

/** `verify` means many things: here an HTTP client's, or what an `ssl` setting holds. */
function isOfRequests({ around, path, kind }: Named, { language, text }: Outline): boolean {
  if (kind === 'assignment')
    return language === 'python' && /(?:session|client|requests|http|api|^s)\.verify$/i.test(path);
  const inner = around.calls.at(-1);
  if (!inner) return false;
  const callee = nameOf(inner.callee) ?? (inner.callee.kind === 'member' ? inner.callee.name : '');
  if (/jwt|jose|token|decode|crypt|sign/i.test(callee)) return false;
  if (language === 'ruby') {
    return inner.args.some(({ name }) => name === 'ssl') || /^(?:HTTParty|HTTP|Faraday|Excon)\b/.test(callee);
  }
  return requests.test(callee) && (language !== 'python' || /requests|httpx|boto|session|client/i.test(text));
}
