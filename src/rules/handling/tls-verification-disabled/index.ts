import type { Confidence, Named, Outline, Span, Surroundings } from '../../../model/index.ts';
import type { FileBreach, FileRule } from '../../file-rule.ts';
import { hostsIn, isOwnHost } from '../hosts.ts';
import { stringsIn } from '../values.ts';
import { examples } from './examples.ts';
import { firstOfPairs } from './pairs.ts';
import { scriptsWithout } from './scripts.ts';
import { switchedOffBy } from './switches.ts';
import { acceptingArgument, acceptsEverybody, disablingCall } from './trust-all.ts';

/** A connection that takes any certificate for the right one. */
export const tlsVerificationDisabled: FileRule = {
  id: 'tls-verification-disabled',
  category: 'handling',
  vendor: null,
  title: 'TLS certificates are not verified',
  severity: 'high',
  confidence: 'high',
  why: 'Whoever stands between the two ends can answer in the other’s name: they read the key that is sent along, and change what comes back.',
  fix: [
    'Leave verification on: the default is right for every public API.',
    'Where a server has a certificate of your own authority, hand that authority to the client (`ca`, `verify="ca.pem"`, `RootCAs`).',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cwe.mitre.org/data/definitions/295.html',
    'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
  ],
  cwe: [295, 297],
  controls: {
    owasp: ['A07:2021', 'A07:2025', 'API10:2023'],
    pci: ['4.2.1'],
    soc2: ['CC6.7'],
    gdpr: ['32(1)(a)'],
  },
  code: (file) => firstOfPairs([...switches(file), ...calls(file), ...functions(file)], file),
  settings: (file) =>
    scriptsWithout(file).map(({ span, what, confidence }) => ({
      span,
      message: messageOf(what),
      confidence,
    })),
};

function switches(file: Outline): FileBreach[] {
  return file.named.flatMap((named) => {
    const what = switchedOffBy(named, file);
    if (what === null) return [];
    const most = isOfDatabase(named, file) ? 'medium' : 'high';
    return breach(spanOf(named, file), what, named.around, file, isChosen(named, file) ? 'low' : most);
  });
}

function calls(file: Outline): FileBreach[] {
  return file.calls.flatMap((site) => {
    const what = disablingCall(site, file);
    if (what !== null) return breach(site.call.span, what, site.around, file);
    const argument = acceptingArgument(site);
    return argument ? breach(argument.span, `\`${argument.name}\` accepts everybody`, site.around, file) : [];
  });
}

function functions(file: Outline): FileBreach[] {
  return file.functions.flatMap((site) => {
    const what = acceptsEverybody(site);
    const around = { calls: [], objects: [], tests: [], fn: site.fn, cls: site.cls };
    return what === null ? [] : breach(site.fn.nameSpan, what, around, file);
  });
}

function messageOf(what: string): string {
  return `Whoever answers is believed: ${what}.`;
}

function breach(
  span: Span,
  what: string,
  around: Surroundings,
  file: Outline,
  most: Confidence = 'high',
): FileBreach[] {
  if (isLocal(around)) return [];
  return [{ span, message: messageOf(what), confidence: isConfigurable(around, file) ? 'low' : most }];
}

/** With the name before a value where there is one: `verify=False`. */
function spanOf({ name, span, kind }: Named, { text }: Outline): Span {
  if (kind === 'assignment') return span;
  const before = text.slice(Math.max(0, span[0] - 60), span[0]);
  const at = before.lastIndexOf(name);
  return at === -1 ? span : [span[0] - before.length + at, span[1]];
}

/** `ssl: { … }` of a database's or a mail server's settings: those often come with certificates of their own. */
function isOfDatabase({ around, name }: Named, { text }: Outline): boolean {
  if (name !== 'rejectUnauthorized') return false;
  const start = around.objects.at(-1)?.span[0] ?? 0;
  return /(?:ssl|tls)['"]?\s*[:=]\s*$/i.test(text.slice(Math.max(0, start - 20), start));
}

/** Everything that is said of the other end says that it is this machine or one's own network. */
function isLocal({ calls, objects }: Surroundings): boolean {
  const hosts = [...calls, ...objects].flatMap(stringsIn).flatMap(hostsIn);
  return hosts.length > 0 && hosts.every(isOwnHost);
}

const conditions =
  /insecure|skip|verif|ssl|tls|cert|dev|local|prod|env|debug|test|stag|self|allow|unsafe|strict|conf|opt|flag|setting|[=!]==?\s*(?:true|false)\b/i;
const environments = /NODE_ENV|RAILS_ENV|APP_ENV|isDev|is_dev|development|production|IsDevelopment/;
const telling = /insecure|unsafe|unverified|no_?verif|without_?verif|skip|trust_?all|accept_?all/i;

/** Somebody chooses it: by a setting, for one environment, or by calling what says so in its name. */
function isConfigurable({ tests, fn, cls }: Surroundings, { text }: Outline): boolean {
  return (
    tests.some(({ span }) => conditions.test(text.slice(...span))) ||
    (fn !== null && (environments.test(text.slice(...fn.span)) || telling.test(fn.name ?? ''))) ||
    telling.test(cls?.name ?? '')
  );
}

/** An object's own state, or what the same function sets to something else too. */
function isChosen({ name, path, kind, around, value }: Named, { named, text }: Outline): boolean {
  if (kind !== 'assignment') return false;
  if (path === `this.${name}` || path === `self.${name}`) return true;
  const own = text.slice(...value.span);
  return named.some(
    (other) =>
      other.path === path && other.around.fn === around.fn && text.slice(...other.value.span) !== own,
  );
}
