import type {
  Assumption,
  Gap,
  HandlerFacts,
  SchemeFact,
  Site,
  Verification,
  Way,
} from '../../model/index.ts';
import { schemeOf } from '../../vendors/webhooks/index.ts';
import { Chain } from './chain.ts';
import type { Entry } from './entrypoints/index.ts';
import { Interpreter } from './machine/interpreter.ts';
import type { AgeLimit, AnalysisOptions, EffectRecord } from './machine/machine.ts';
import { dottedName, plain } from './names.ts';
import { checksOrigin } from './origin.ts';
import type { Project } from './project.ts';
import { webhookSignals } from './signals.ts';
import { unseenCheck } from './unseen-check.ts';
import { assume, attempt, beginning, type State } from './values/state.ts';

/** Runs one handler, with all that stands before it, and states what was seen. */
export function handlerFacts(entry: Entry, project: Project, options: AnalysisOptions): HandlerFacts | null {
  const signals = webhookSignals(entry, options.signatureHeaders);
  if (!signals) return null;
  const machine = new Interpreter(project, options);
  machine.route = entry.route;
  machine.signsInHeader = signsInHeader(signals.vendor);
  const missedBefore = project.missed;
  const run = new Chain(machine, entry);
  run.from(0, checkedByBase(machine, entry) ?? beginning);
  // Starting programs for whoever asks is what deploy hooks do, and little else that takes requests.
  const startsProgram = machine.effects.some(({ effect }) => effect.kind === 'process');
  if (!signals.certain && !startsProgram) return null;
  if (managesWebhooks(machine.effects) && !signals.isExempt) return null;
  const vendor =
    signals.vendor ?? machine.verifications.find((check) => check.vendor !== null)?.vendor ?? null;
  const site = siteOf(entry, run);
  return {
    ...site,
    framework: entry.framework,
    route: entry.route,
    vendor,
    scheme: schemeFact(vendor),
    checksOrigin: options.isOriginChecked || checksOrigin(entry),
    signals:
      startsProgram && !signals.certain ? [...signals.reasons, 'it starts a program'] : signals.reasons,
    certain: signals.certain || startsProgram,
    complete: machine.isComplete && project.missed === missedBefore,
    gaps: gapsOf(machine, site),
    verifications: machine.verifications.map((check) => withAge(check, machine.ageLimit)),
    effects: machine.effects.filter(({ ways }) => ways.length > 0).map((record) => effectFacts(record)),
  };
}

/** Whether a vendor's messages are told by a header: what gets the body alone cannot verify them. */
function signsInHeader(vendor: string | null): boolean {
  const scheme = schemeOf(vendor);
  return scheme !== null && scheme.method !== 'none' && scheme.headers.length > 0;
}

function schemeFact(vendor: string | null): SchemeFact | null {
  const scheme = schemeOf(vendor);
  if (!scheme) return null;
  const { name, algorithm, signsTime, addresses = null } = scheme;
  return { name, algorithm, signsTime, addresses };
}

/** A handler stands where its function does, however many routes lead to it and wherever they are said. */
function siteOf({ file, span }: Entry, run: Chain): Site {
  const named = run.named();
  return named ? { path: named.file.path, span: named.fn.nameSpan } : { path: file.path, span };
}

function gapsOf({ gaps, isOutOfFuel }: Interpreter, site: Site): Gap[] {
  return isOutOfFuel ? [...gaps, { ...site, kind: 'unfollowed' }] : gaps;
}

/** The age of a message may be asked for wherever a handler likes to: before the signature is compared, or after. */
function withAge(check: Verification, limit: AgeLimit): Verification {
  if (check.freshness !== 'unchecked' || limit === 'none') return check;
  return { ...check, freshness: limit === 'some' ? 'checked' : 'disabled' };
}

/** Creating, changing and removing webhooks of one's own is not receiving them; what was received is kept as well. */
function managesWebhooks(effects: readonly EffectRecord[]): boolean {
  return effects.some(({ effect }) =>
    /(?<!inbound|incoming|received|raw)webhook(?:endpoint|subscription|config|url)?s?(?:service|repository|repo|store|manager|model|dao)?[._(]*(?:add|remove\w*|create|insert|save|update|upsert|delete|destroy|store|findby\w*|deliver\w*)(?:async|all|one|many|orfail)?$|(?:create|save|register|update|delete|add|store)webhook(?:endpoint|subscription|config|url)?$/i.test(
      plain(effect.name),
    ),
  );
}

/** Classes that a handler is made from and that check nobody. */
const plainBases =
  /^(?:controller|basecontroller|applicationcontroller|controllerbase|apicontroller|apibasecontroller|abstractcontroller|view|apiview|viewset|genericviewset|modelviewset|genericapiview|viewsets|resource|requesthandler|basehandler|httpservlet|object|handler|createapiview|templateview|methodview|basehttprequesthandler|base|api|abstractapicontroller|webcontroller|frontcontroller|webhookbase|lambda|function|action|command|component|ci_controller|cicontroller|restcontroller|actioncontroller|service|metal)$/;

/** A class from a library that a handler is made from may verify before it is asked: Cashier's and its like. */
function checkedByBase(m: Interpreter, entry: Entry): State | null {
  const target = entry.steps.at(-1)?.target;
  const cls = target?.kind === 'function' ? target.cls : null;
  if (!cls) return null;
  for (const base of cls.bases) {
    const name = dottedName(base);
    if (name === null || plainBases.test(plain(name).split('.').at(-1)!)) continue;
    if (!/webhook|cashier|hook|verif|signed|signature/i.test(name)) continue;
    if (m.lookup(name.split('.').at(-1)!, beginning, m.outside(entry.file))?.callable?.kind === 'class')
      continue;
    const site = { path: entry.file.path, span: base.span };
    const number = m.verification({ ...site, ...unseenCheck });
    return assume(attempt(beginning, number), { proof: number }, site);
  }
  return null;
}

function effectFacts({ effect, ways, later }: EffectRecord): HandlerFacts['effects'][number] {
  const all = ways.map(
    ({ state, refetched }): Way => ({
      proof: state.proof,
      failed: [...state.failed],
      attempted: [...state.attempted],
      assumptions: [...state.assumptions] as Assumption[],
      later: [...later],
      refetched,
    }),
  );
  return { ...effect, ways: distinct(all).sort((a, b) => strength(a) - strength(b)) };
}

function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}

/** The weakest first: nothing stands before it, or what must be so is little. */
function strength({ proof, assumptions, refetched }: Way): number {
  return (proof === null ? 0 : 100) + assumptions.length + (refetched ? 10 : 0);
}
