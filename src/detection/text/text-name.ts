import { textFormatOf } from '../files/format.ts';
import { sourceLanguageOf } from '../languages/source-language.ts';

const settings = /\.(?:cfg|conf|config|gradle|ini|key|npmrc|pem|plist|properties|pypirc|toml)$/i;

/** Whether a file is text by its name: what runs or is read as such is no less so for a few zero bytes in a comment. */
export function isTextName(path: string): boolean {
  return sourceLanguageOf(path) !== null || textFormatOf(path) !== null || settings.test(path);
}
