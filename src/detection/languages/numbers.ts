/** The value of a number without its suffix, or its text where JavaScript cannot hold it. Underscores may divide digits. */
export function numberOf(text: string): number | string {
  const digits = text.replaceAll('_', '');
  const value = Number(digits);
  if (Number.isNaN(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return digits;
  return value;
}
