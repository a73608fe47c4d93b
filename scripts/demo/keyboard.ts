/** What somebody at the keyboard wants: that the demo stays up at its end (any key), or that it ends now (Ctrl-C). */
export class Keyboard {
  /** Settles when the demo is told to end. */
  readonly stopped: Promise<void>;
  #isAskedToStay: boolean;

  constructor(isAskedToStay: boolean) {
    this.#isAskedToStay = isAskedToStay;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.stopped = promise;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    const { stdin } = process;
    if (!stdin.isTTY) return;
    stdin.setRawMode(true);
    stdin.on('data', (keys) => {
      // Without the terminal's own treatment, Ctrl-C is a key like any other.
      if (keys.includes(3)) resolve();
      else this.#isAskedToStay = true;
    });
  }

  get isAskedToStay(): boolean {
    return this.#isAskedToStay;
  }

  close(): void {
    if (process.stdin.isTTY) process.stdin.setRawMode(false).pause();
  }
}
