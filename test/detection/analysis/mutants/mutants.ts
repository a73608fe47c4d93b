import { judgeCode } from '../../../../src/detection/code/index.ts';
import { Veil } from '../../../../src/detection/veil.ts';
import type { Finding, IrFile } from '../../../../src/model/index.ts';
import { handlerRules } from '../../../../src/rules/index.ts';
import { allShapes } from '../shapes-support.ts';
import * as onChecks from './check-operators.ts';
import { checksOf } from './checks.ts';
import * as onDecisions from './decision-operators.ts';
import * as onHelpers from './helper-operators.ts';
import type { Operator } from './operators.ts';
import * as onSecrets from './secret-operators.ts';
import { handlersIn, type Subject, subjectOf } from './subject.ts';
import { type Changes, changed } from './tree.ts';

/** Every operator by its name. */
export const operators: Readonly<Record<string, Operator>> = {
  'remove the condition': onDecisions.removeCondition,
  'remove the check': onChecks.removeCheck,
  'ignore the outcome': onDecisions.ignoreOutcome,
  'empty the refusal': onDecisions.emptyRefusal,
  'refuse without leaving': onDecisions.refuseWithoutLeaving,
  negate: onDecisions.negate,
  'condition always good': onDecisions.alwaysGood,
  'check always true': onDecisions.checkAlwaysTrue,
  'swap && and ||': onDecisions.swapJoints,
  'only with the secret': onDecisions.onlyWithSecret,
  'only in production': onDecisions.onlyInProduction,
  'only with the header': onDecisions.onlyWithHeader,
  'checked only with the secret': onChecks.checkedOnlyWithSecret,
  'checked only in production': onChecks.checkedOnlyInProduction,
  'checked only with the header': onChecks.checkedOnlyWithHeader,
  'move after the effect': onDecisions.moveAfterEffect,
  'swallow the refusal': onDecisions.swallowRefusal,
  'swallow the check': onChecks.swallowCheck,
  'write the secret down': onSecrets.writeSecretDown,
  'make the secret up': onSecrets.makeSecretUp,
  'empty secret': onSecrets.emptySecret,
  'verify what is written anew': onChecks.hashReserialised,
  'compare plainly': onChecks.comparePlainly,
  'verify a constant': onChecks.hashConstant,
  'verify a header': onChecks.hashHeader,
  'drop the registration': onHelpers.dropRegistration,
  'helper always true': onHelpers.helperAlwaysTrue,
  'helper true when unset': onHelpers.helperTrueWhenUnset,
};

export interface Mutant {
  operator: string;
  subject: Subject;
  files: ReadonlyMap<string, IrFile>;
  findings: Finding[];
}

export const isReported = ({ findings }: Mutant): boolean =>
  findings.some(({ confidence }) => confidence !== 'low');

/** All secure programs of the fixtures and of the rules' examples. */
export async function secureSubjects(): Promise<Subject[]> {
  const sources = [
    ...allShapes()
      .filter(({ expected }) => expected.length === 0)
      .map(({ path, sources: texts }) => [path, texts] as const),
    ...handlerRules.flatMap(({ id, examples }) =>
      Object.entries(examples).map(
        ([language, { path, good }]) => [`${id} ${language}`, { [path]: good }] as const,
      ),
    ),
  ];
  const subjects: Subject[] = [];
  for (const [name, texts] of sources) subjects.push(await subjectOf(name, texts));
  return subjects;
}

/** Every mutant of a program, judged. */
export function mutantsOf(subject: Subject): Mutant[] {
  const target = { subject, ...checksOf(subject) };
  return Object.entries(operators).flatMap(([operator, apply]) =>
    apply(target).map((changes) => judged(operator, subject, changes)),
  );
}

function judged(operator: string, subject: Subject, changes: Changes): Mutant {
  const files = new Map([...subject.files].map(([path, file]) => [path, changed(file, changes)]));
  const findings = judgeCode(
    { handlers: handlersIn(files), files: [] },
    { ofHandlers: handlerRules, ofCode: [] },
    { files, secretsIn: () => [], veil: new Veil() },
  );
  return { operator, subject, files, findings };
}
