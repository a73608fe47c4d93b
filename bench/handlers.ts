/** Programs that take webhooks, in every language: a rule's own right examples, with ordinary code around them. */
import { handlerRules } from '../src/rules/index.ts';
import { Dice, name } from './corpus.ts';

/** A function or class of business code. */
const filler: Record<string, (dice: Dice, of: string) => string> = {
  js: (dice, of) =>
    `export async function ${of}(input, options = {}) {\n  const found = await ${name(dice)}(input.id, { limit: ${dice.below(90)} });\n  if (!found || found.${name(dice)} > 7) return null;\n  for (const item of found.items) item.total = ${name(dice)}(item) + options.extra;\n  return { ...found, label: \`\${input.id}-\${found.count}\` };\n}\n`,
  py: (dice, of) =>
    `def ${of}(value, limit=${dice.below(90)}):\n    found = ${name(dice)}(value, limit)\n    if found is None or len(found) > limit:\n        return None\n    return [item.total + ${dice.below(9)} for item in found if item.${name(dice)}]\n\n`,
  go: (dice, of) =>
    `func ${of}(input Item, limit int) ([]Item, error) {\n\tfound, err := ${name(dice)}(input.ID, limit)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\tfor i := range found {\n\t\tfound[i].Total += ${dice.below(9)}\n\t}\n\treturn found, nil\n}\n\n`,
  rb: (dice, of) =>
    `class ${capital(of)}\n  def call(value, limit = ${dice.below(90)})\n    found = ${name(dice)}(value, limit)\n    return if found.nil?\n    found.map { |item| item.total + ${dice.below(9)} }.select(&:${name(dice)})\n  end\nend\n\n`,
  php: (dice, of) =>
    `function ${of}($value, $limit = ${dice.below(90)}) {\n    $found = ${name(dice)}($value, $limit);\n    if ($found === null) {\n        return [];\n    }\n    foreach ($found as $key => $item) {\n        $found[$key] = $item['total'] + ${dice.below(9)};\n    }\n    return $found;\n}\n\n`,
  java: (dice, of) =>
    `class ${capital(of)} {\n    List<Item> run(Item value, int limit) {\n        List<Item> found = ${name(dice)}(value, limit);\n        if (found == null || found.size() > limit) {\n            return List.of();\n        }\n        for (Item item : found) {\n            item.add(${dice.below(9)});\n        }\n        return found;\n    }\n}\n\n`,
  cs: (dice, of) =>
    `class ${capital(of)}\n{\n    public async Task<List<Item>> Run(Item value, int limit)\n    {\n        var found = await ${name(dice)}(value, limit);\n        if (found == null || found.Count > limit) return new List<Item>();\n        foreach (var item in found) item.Total += ${dice.below(9)};\n        return found.Where(item => item.${name(dice)}).ToList();\n    }\n}\n\n`,
};

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** The languages, by the endings of their files. */
export const languages = Object.keys(filler);

/** The text of a program that takes webhooks, of about that many bytes, and the path that makes it one. */
export function handler(extension: string, bytes: number, number: number): { path: string; text: string } {
  const examples = handlerRules.flatMap((rule) => Object.values(rule.examples));
  const fitting = examples.filter(({ path }) => path.endsWith(`.${extension}`));
  const example = fitting[number % fitting.length]!;
  const text = `${example.good}\n${plainCode(extension, bytes - example.good.length, number)}`;
  return { path: `service${number}/${example.path}`, text };
}

/** Business code that takes no webhooks, of about that many bytes. */
export function plainCode(extension: string, bytes: number, number: number): string {
  const dice = new Dice(number + 11);
  let text = '';
  while (text.length < bytes) text += filler[extension]!(dice, `${name(dice)}${text.length}`);
  return text;
}
