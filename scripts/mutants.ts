/**
 * `npm run -s mutants [-- PART]`: the mutants of secure handlers that no webhook rule reports, for whoever mends the
 * analysis. PART is a part of a fixture's name or an operator's; the survivors' statements are then printed.
 */
import { isReported, mutantsOf, secureSubjects } from '../test/detection/analysis/mutants/mutants.ts';
import { printIr } from '../test/detection/languages/print-ir.ts';

const part = process.argv[2];
const all = (await secureSubjects()).flatMap(mutantsOf);
const shown = all.filter(
  ({ operator, subject }) => part === undefined || `${operator} ${subject.name}`.includes(part),
);
for (const mutant of shown.filter((one) => !isReported(one))) {
  const advice = mutant.findings.map(({ rule }) => rule).join(', ');
  console.log(
    `${mutant.operator}: ${mutant.subject.name}${advice === '' ? '' : ` (advice only: ${advice})`}`,
  );
  if (part === undefined) continue;
  for (const [path, { body }] of mutant.files)
    if (body !== mutant.subject.files.get(path)?.body) console.log(`${path}\n${printIr(body)}\n`);
}
const table = Map.groupBy(shown, ({ operator }) => operator);
console.log();
for (const [operator, mutants] of table)
  console.log(`${operator.padEnd(34)}${mutants.filter(isReported).length}/${mutants.length}`);
console.log(`${'all'.padEnd(34)}${shown.filter(isReported).length}/${shown.length}`);
