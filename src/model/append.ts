/** Adds items to a list. `push(...items)` hands them over as arguments, which overflow the stack from some 120,000 on. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
