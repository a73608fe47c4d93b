/** A set of names, written as text. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
