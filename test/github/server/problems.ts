/** What no honest client does, and no honest server: each one fails the test at its end. */
export class Problems {
  #found: string[] = [];

  add(problem: string): void {
    this.#found.push(problem);
  }

  /** What was found, which is then forgotten: for a test that means it to happen. */
  take(): string[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  throwIfAny(): void {
    if (this.#found.length === 0) return;
    throw new Error(`the simulated GitHub has objections:\n- ${this.take().join('\n- ')}`);
  }
}
