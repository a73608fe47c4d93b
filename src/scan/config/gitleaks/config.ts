import type { Allowlist } from '../allowlist.ts';
import type { CustomRule } from '../custom-rule.ts';

/** What a `.gitleaks.toml` asks for. */
export interface GitleaksConfig {
  customRules: CustomRule[];
  /** For every rule, ours too, unless they name some. */
  allowlists: Allowlist[];
  /** Whether the file keeps gitleaks's own rules. Ours stay on either way. */
  useDefault: boolean;
  /** Our rules that the file turns off by an id that both tools use. */
  disabledRules: string[];
  /** What the file asks for and does not get, a sentence each. */
  unsupported: string[];
}
