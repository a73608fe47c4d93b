/** What data a value holds by its name, and what a part of it still holds. */
import type { CarriedData, Site } from '../../model/index.ts';
import { plain } from '../analysis/names.ts';
import { body, has, trait } from '../analysis/values/value.ts';
import { type Data, label, labelsOf, withLabels } from './data.ts';
import {
  isEnvelope,
  isPaymentField,
  isPaymentName,
  isPaymentPart,
  isPersonDetail,
  isPersonPart,
  isSecretSettingName,
  isSecretVariable,
} from './names.ts';

/** A setting, or what has just been taken out of a request, says what it is by where it comes from. */
export function withOrigin(data: Data, from: Data | null, name: string, site: Site): Data {
  if (data.isSafe || data.labels) return data;
  const { secret } = data;
  if (secret && secret.kind !== 'literal' && secret.kind !== 'unknown') {
    const setting = secret.name ?? name;
    return isSecretSettingName(plain(setting.split(/[.:/]/).join('_')))
      ? withLabels(data, [label('secret', setting, { site, text: `reads ${setting}` })])
      : data;
  }
  const isFromRequest = from === null || has(from, trait.request);
  if (isFromRequest && has(data, body) && !has(data, trait.request))
    return withLabels(data, [
      label('request-body', 'the request’s body', { site, text: 'reads the request’s body' }),
    ]);
  return data;
}

/** What a variable or field is by its name alone, where nothing else is known of it. */
export function withName(data: Data, name: string, site: Site): Data {
  if (data.isSafe || data.labels || data.literal !== undefined || data.callable || data.upstream) return data;
  const word = plain(name);
  if (isSecretVariable(word))
    return withLabels(data, [label('secret', name, { site, text: `reads ${name}` }, { isCertain: false })]);
  if (isPaymentName(word))
    return withLabels(data, [
      label('payment', name, { site, text: `reads ${name}` }, { isCertain: false, extent: 'part' }),
    ]);
  return data;
}

/** Labels that a field of a value has of its own right. */
export function partLabels(data: Data, name: string, site: Site): CarriedData[] {
  return labelsOf(data).flatMap((one) => partOf(one, name, site));
}

function partOf(one: CarriedData, name: string, site: Site): CarriedData[] {
  const word = plain(name);
  const step = { site, text: `takes ${name} out of it` };
  const steps = [...one.steps, step];
  if (one.kind === 'upstream-error') return errorPart(one, word, step);
  if (one.kind === 'stack') return [];
  if (one.kind === 'secret') return /^(?:value|plaintext|secretstring|secretvalue)$/.test(word) ? [one] : [];
  if (one.kind === 'token-response' && /^(?:access|refresh|id)token$/.test(word))
    return [{ ...one, kind: 'secret', name, steps }];
  if (one.extent !== 'whole') return [];
  const isPayment = one.kind === 'request-body' ? isPaymentField(word) : isPaymentPart(word);
  if (isPayment && one.kind !== 'token-response')
    return [{ ...one, kind: 'payment', name, steps, extent: isPaymentName(word) ? 'part' : 'whole' }];
  if (isPersonPart(word)) return [{ ...one, kind: 'customer', name, steps }];
  if (isPersonDetail(word) && one.kind !== 'payment')
    return [{ ...one, kind: 'customer', name, steps, extent: 'part' }];
  return isEnvelope(word) ? [one] : [];
}

/** Of an error, what says more than that there was one. */
function errorPart(one: CarriedData, word: string, step: CarriedData['steps'][number]): CarriedData[] {
  const steps = [...one.steps, step];
  if (
    /^(?:message|msg|detail|details|error|errors|errordescription|description|reason|cause|args|fullmessage|localizedmessage|developermessage|str|getmessage)$/.test(
      word,
    )
  )
    return [{ ...one, extent: 'part', steps }];
  if (
    /^(?:response|data|body|raw|rawbody|responsebody|content|text|json|httpbody|jsonbody|result|innerexception)$/.test(
      word,
    )
  )
    return [{ ...one, steps }];
  return [];
}
