import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

/** What a process noted that it did (see replica.ts), and when it was killed. */
export interface Noted {
  pid: string;
  what: 'ready' | 'send' | 'new' | 'known' | 'begin' | 'end' | 'killed' | 'trouble';
  /** A delivery's number or a job's key. */
  which: string;
}

/** What several processes note in one file: its lines stand in the order in which it happened. */
export class Journal {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    writeFileSync(path, '');
  }

  note(pid: number, what: Noted['what']): void {
    appendFileSync(this.path, `${pid} ${what}\n`);
  }

  read(): Noted[] {
    const lines = readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => {
      const [pid = '', what = '', which = ''] = line.split(' ');
      return { pid, what: what as Noted['what'], which };
    });
  }

  lastSent(): number {
    return Math.max(...this.read().map(({ what, which }) => (what === 'send' ? Number(which) : -1)));
  }

  /** Keys that were worked on by two living processes at once, or twice by one. */
  workedOnTwice(): string[] {
    const open = new Map<string, string>();
    const twice: string[] = [];
    for (const { pid, what, which } of this.read())
      if (what === 'killed') for (const [key, by] of open) by === pid && open.delete(key);
      else if (what === 'end') open.delete(which);
      else if (what === 'begin') {
        if (open.has(which)) twice.push(which);
        open.set(which, pid);
      }
    return twice;
  }

  /** Deliveries that were said to be new, each with its key and whether a whole run of that key began after it was sent. */
  accepted(keyOf: (delivery: number) => string): { delivery: number; key: string; isDone: boolean }[] {
    const noted = this.read();
    const done = new Map<string, number>();
    const began = new Map<string, number>();
    for (const [at, { pid, what, which }] of noted.entries())
      if (what === 'begin') began.set(`${pid} ${which}`, at);
      else if (what === 'end')
        done.set(which, Math.max(done.get(which) ?? -1, began.get(`${pid} ${which}`)!));
    return [...noted.entries()]
      .filter(([, { what }]) => what === 'new')
      .map(([at, { which }]) => {
        const key = keyOf(Number(which));
        const sent = noted.slice(0, at).findLastIndex((one) => one.what === 'send' && one.which === which);
        return { delivery: Number(which), key, isDone: (done.get(key) ?? -1) > sent };
      });
  }
}
