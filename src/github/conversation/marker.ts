/** `open`: it stands. `settled`: it is gone. `silenced`: somebody took it upon them. */
const states = ['open', 'settled', 'silenced'] as const;
export type CommentState = (typeof states)[number];

/** What a comment of ours is about, said in its first line, which nobody sees. */
export type Marker =
  | { kind: 'finding'; id: string; state: CommentState; rule: string; version: string }
  | { kind: 'summary' }
  /** `to` names what is answered: `comment-17`. */
  | { kind: 'answer'; to: string };

/** Bytes that the text below a marker may take: GitHub refuses 65,536 characters, or of a check run so many bytes. */
export const textLimit = 65_535 - 512;

const line = /^<!-- otesse-guard:([a-z]+)((?: [\w.:-]+)*) -->(?:\r?\n|$)/;

export function marked(marker: Marker, text: string): string {
  return `<!-- otesse-guard:${words(marker).join(' ')} -->\n${text}`;
}

function words(marker: Marker): string[] {
  if (marker.kind === 'summary') return ['summary'];
  if (marker.kind === 'answer') return ['answer', marker.to];
  return ['finding', marker.id, marker.state, marker.rule, marker.version];
}

/** Null where the first line is no marker of ours, whatever stands below: that may be quoted from a change. */
export function markerOf(body: string): Marker | null {
  const [, kind, rest = ''] = line.exec(body) ?? [];
  const [first, state, rule, version] = rest.split(' ').slice(1);
  if (kind === 'summary') return { kind };
  if (kind === 'answer' && first) return { kind, to: first };
  if (kind !== 'finding' || !first || !isState(state) || !rule || !version) return null;
  return { kind, id: first, state, rule, version };
}

function isState(word: string | undefined): word is CommentState {
  return (states as readonly (string | undefined)[]).includes(word);
}

export function withoutMarker(body: string): string {
  return body.replace(line, '');
}

/** Whether two bodies say the same: people's browsers send other line ends, and GitHub may drop blanks at the end. */
export function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

const plain = (text: string): string => text.replace(/\r\n/g, '\n').trimEnd();
