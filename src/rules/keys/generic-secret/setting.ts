import { isCode } from './path.ts';

/** How a value is written down: `name`, what leads to it, the value, what closes it. */
export interface Setting {
  name: string;
  /** From the name's end to the value. */
  lead: string;
  /** The quote after the value, or the `&` after a parameter of a URL. */
  closer: string;
  /** `bearer`, `basic` and the like before the value, in lower case. */
  scheme: string | null;
}

export function settingOf(matched: string, value: string): Setting {
  const name = /^[\w.$-]*/.exec(matched)![0];
  const at = matched.lastIndexOf(value);
  const lead = matched.slice(name.length, at);
  const scheme =
    /(?:^|[^a-z])(bearer|basic|token|apikey) $/i.exec(matched.slice(0, at))?.[1]?.toLowerCase() ?? null;
  return { name, lead, closer: matched.slice(at + value.length).replace('\\', ''), scheme };
}

/** Whether the value is a literal and stands there whole: what has no quotes may be a variable, a call or prose. */
export function isLiteral({ name, lead, closer, scheme }: Setting, value: string, path: string): boolean {
  const opened = /["'`]$/.test(scheme === null ? lead : lead.slice(0, -scheme.length - 1));
  if (opened) return /["'`]/.test(closer);
  if (/[([{]|^[$@%]|->|::/.test(value) || (isCode(path) && closer === '')) return false;
  if (scheme !== null) return true;
  // A flag of a command line, an instruction of a Dockerfile, an entry of .netrc.
  if (lead === ' ')
    return name.startsWith('--') || /(?:^|\/)(?:(?:docker|container)file[^/]*|[._]netrc)$/i.test(path);
  return /[=:>-]\s*$/.test(lead) && !/[=!]==?\s*$/.test(lead);
}
