import type { CallSite, FunctionSite, Outline, Span } from '../../../model/index.ts';
import { isOff, isOn, nameOf, onlyAnswer } from '../values.ts';

/** Why a call switches the check of certificates off, as a clause; null where it does not. */
export function disablingCall({ call, name }: CallSite, { text, language }: Outline): string | null {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (last === '_create_unverified_context') return '`_create_unverified_context` verifies nothing';
  if (language === 'php') {
    const option = call.args[1] && nameOf(call.args[1].value);
    const value = call.args[2]?.value;
    if (
      last === 'curl_setopt' &&
      option &&
      /^CURLOPT_SSL_VERIFY(?:PEER|HOST)$/.test(option) &&
      value &&
      isOff(value)
    )
      return `\`${option}\` is off`;
    const inArray = /CURLOPT_SSL_VERIFY(?:PEER|HOST)\s*=>\s*(?:false|0)\b/i;
    if (last === 'curl_setopt_array' && inArray.test(text.slice(...call.span)))
      return '`CURLOPT_SSL_VERIFYPEER` or `CURLOPT_SSL_VERIFYHOST` is off';
    return last === 'withoutVerifying' ? '`withoutVerifying` verifies nothing' : null;
  }
  const accepting = call.args.find(({ value }) => {
    const answer = value.kind === 'closure' ? onlyAnswer(value.fn) : undefined;
    return answer ? isOn(answer) : false;
  });
  if (accepting && /^(?:set(?:Default|SSL)?HostnameVerifier|hostnameVerifier)$/.test(last))
    return 'the host’s name is not compared';
  if (accepting && /^(?:loadTrustMaterial|SslStream)$/.test(last)) return 'every certificate is accepted';
  return null;
}

const acceptingNames =
  /^(?:NoopHostnameVerifier|AllowAllHostnameVerifier|ALLOW_ALL_HOSTNAME_VERIFIER|TrustAllStrategy|InsecureTrustManagerFactory|DangerousAcceptAnyServerCertificateValidator)$/;

/** What is handed to a call and accepts every certificate or host: the part of it that says so. */
export function acceptingArgument({ call }: CallSite): { name: string; span: Span } | null {
  for (const { value } of call.args) {
    const made = value.kind === 'call' && value.isNew ? value.callee : value;
    const name = nameOf(made)
      ?.split('.')
      .find((part) => acceptingNames.test(part));
    if (name !== undefined) return { name, span: value.span };
  }
  return null;
}

/** Java's trust managers and host name verifiers that let everybody pass. */
export function acceptsEverybody({ fn, cls }: FunctionSite): string | null {
  if (cls === null || fn.isAbstract) return null;
  const bases = cls.bases.map((base) => nameOf(base) ?? '').join(' ');
  const answer = onlyAnswer(fn);
  if (fn.name === 'checkServerTrusted' && /TrustManager\b/.test(bases) && answer === null)
    return 'its `checkServerTrusted` looks at nothing';
  if (fn.name === 'verify' && /HostnameVerifier\b/.test(bases) && answer && isOn(answer))
    return 'its `verify` accepts every host';
  return null;
}
