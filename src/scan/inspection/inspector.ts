import { textFormatOf } from '../../detection/files/format.ts';
import { isSuspect } from '../../detection/files/is-suspect.ts';
import { usesApi } from '../../detection/flow/mentions.ts';
import { Detector, type Look, type Reuse, type Text, toText } from '../../detection/index.ts';
import { sourceLanguageOf } from '../../detection/languages/source-language.ts';
import { isTextName } from '../../detection/text/text-name.ts';
import { keyRules } from '../../rules/keys/index.ts';
import { findAllowComments } from '../suppression/index.ts';
import { type Inspection, skipped } from './inspection.ts';
import type { Setup } from './setup.ts';

/** Names of files in which handlers are sought whatever their text says. */
const handlerPath = /hook|callback|ipn|deploy/i;
const lfsPointer = 'version https://git-lfs.github.com/spec/v1';

/** Looks at one text after another: binary or not, what is found in it, which comments speak for it. */
export class Inspector {
  readonly #detector: Detector;

  private constructor(detector: Detector) {
    this.#detector = detector;
  }

  static async create(setup: Setup): Promise<Inspector> {
    const { idKey, seeksCode } = setup;
    const usual = { rules: keyRules, idKey, seeksCode };
    if (setup.config === null && setup.gitleaks === null) return new Inspector(new Detector(usual));
    // The parsers of settings are heavy, and most repositories have none.
    const { teamRules } = await import('./team-rules.ts');
    return new Inspector(new Detector({ ...usual, ...teamRules(setup) }));
  }

  /** A whole file. */
  inspect(path: string, bytes: Uint8Array): Inspection {
    const decoded = toText(bytes, () => isTextName(path));
    if ('binary' in decoded) return skipped(path, 'binary');
    if (isLfsPointer(bytes)) {
      return skipped(path, 'lfs-pointer', 'only its pointer is here: run `git lfs pull`');
    }
    return { ...this.inspectPart({ path, bytes: decoded.text }), bytes: bytes.length };
  }

  /** Text that is known to be text, a file or a part of one; also whether it is worth the look of other rules. */
  inspectPart(text: Text): Inspection {
    const { path, bytes } = text;
    const look = this.#detector.look(bytes, null);
    const inspection = this.inspectText({ ...text, look });
    const speaks = look.handlers.length > 0 || handlerPath.test(path) || usesApi(bytes, look.integrations);
    const isSource = (): boolean => sourceLanguageOf(path, bytes) !== null;
    if (speaks && isSource()) inspection.isCandidate = true;
    const isReadable = (): boolean => isSource() || textFormatOf(path) !== null;
    if (isSuspect(path, look, bytes) && isReadable()) inspection.isSuspect = true;
    return inspection;
  }

  /** The same for one of many versions, and the look at it that the next can use, where it is a text as it is. */
  inspectVersion(
    path: string,
    bytes: Uint8Array,
    reuse: Reuse<Look> | null,
  ): { inspection: Inspection; look: Look | null } {
    const decoded = toText(bytes, () => isTextName(path));
    // Its offsets are those of the bytes only where nothing had to be decoded.
    if ('binary' in decoded || decoded.text !== bytes || isLfsPointer(bytes))
      return { inspection: this.inspect(path, bytes), look: null };
    const look = this.#detector.look(bytes, reuse);
    return { inspection: this.inspectText({ path, bytes, look }), look };
  }

  /** The message of a commit or a tag, given the whole object: before it come headers with names and signatures. */
  inspectMessage(path: string, object: Uint8Array): Inspection {
    const blank = Buffer.from(object.buffer, object.byteOffset, object.byteLength).indexOf('\n\n');
    return this.inspectText({ path, bytes: object.subarray(blank === -1 ? object.length : blank + 2) });
  }

  /** The same for keys alone: a version of a file, a commit message. */
  inspectText(text: Text): Inspection {
    const findings = this.#detector.detect(text);
    const comments = findings.length === 0 ? [] : commentsOf(text);
    return { path: text.path, bytes: text.bytes.length, findings, comments, skip: null };
  }
}

function commentsOf(text: Text): Inspection['comments'] {
  const shift = (text.position?.line ?? 1) - 1;
  const comments = findAllowComments(Buffer.from(text.bytes).toString('utf8'));
  if (shift === 0) return comments;
  return comments.map((comment) => ({
    ...comment,
    line: comment.line + shift,
    lines: comment.lines.map((line) => line + shift),
  }));
}

function isLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.length >= 1_024) return false;
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, lfsPointer.length)).toString(
      'latin1',
    ) === lfsPointer
  );
}
