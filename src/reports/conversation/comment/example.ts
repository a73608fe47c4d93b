import { textFormatOf } from '../../../detection/files/format.ts';
import { sourceLanguageOf } from '../../../detection/languages/source-language.ts';
import type { Finding } from '../../../model/index.ts';
import { ruleById } from '../../../rules/index.ts';
import { fenced } from '../../escape/index.ts';
import { codeExamples } from '../../rule-page/example.ts';
import { environmentExample } from './environment.ts';
import { folded } from './folded.ts';

/** Wrong and right in the file's own language, folded; nothing where there is no example in it. */
export function exampleSection({ rule: id, category, path }: Finding): string[] {
  const rule = ruleById(id);
  const spoken = sourceLanguageOf(path)?.language ?? textFormatOf(path);
  const own = rule && codeExamples(rule).find(({ language }) => language === spoken);
  if (own) {
    const { title, language, bad, good } = own;
    const blocks = ['Wrong:', fenced(bad.trimEnd(), language), 'Right:', fenced(good.trimEnd(), language)];
    return [folded(`Wrong and right, in ${title}`, blocks)];
  }
  const read = category === 'keys' ? environmentExample(path, id) : null;
  return read ? [folded('How the code gets it instead', [fenced(read.code, read.language)])] : [];
}
