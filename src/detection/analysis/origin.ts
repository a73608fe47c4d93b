import type { Entry } from './entrypoints/index.ts';

/** What code says that looks at the address of a request: its name for it, or a list of those that may come. */
const address =
  /remote_?addr|remoteIpAddress|getRemoteAddr|client_?ip\b|\breq(?:uest)?\.ips?\b|request\.ip\(|\bremote_ip\b|cf-connecting-ip|x-real-ip|x-forwarded-for|\bsource_?ip\b|(?:allow(?:ed)?|white|safe|trusted)_?-?(?:list|ip|cidr|network|range|source)|ip_?-?(?:allow|filter|white|range|address|guard)|\bcidr\b|ipaddress\.ip_|netaddr|ipaddr\b|inet_pton|netip\.|ParseCIDR/i;
/** Lines that only write it down: logs, limits by address. */
const aside = /\b(?:log|logger|console|print|puts|warn|info|debug|rate_?-?limit\w*|throttle\w*|limiter)\b/i;

/**
 * Whether something in the files that a request passes looks at where it comes from. It is enough that a line names an
 * address or a list of them: who has thought of it needs no advice.
 */
export function checksOrigin({ steps, file }: Entry): boolean {
  const texts = new Set([file.text]);
  for (const { target } of steps) texts.add(target.file.text);
  return [...texts].some((text) => address.test(text) && text.split('\n').some(isChecking));
}

const isChecking = (line: string): boolean => address.test(line) && !aside.test(line);
