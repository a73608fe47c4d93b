/** Of an entry, in this order. */
const columns = [
  'seq',
  'at',
  'by',
  'action',
  'outcome',
  'repository',
  'number',
  'finding',
  'incident',
  'key',
  'delivery',
  'reason',
  'previous',
  'hash',
];

export const csvHeader = `${columns.join(',')}\r\n`;

export function csvLine(entry: Readonly<Record<string, unknown>>): string {
  return `${columns.map((column) => cell(String(entry[column] ?? ''))).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets a mark before it that says it is none. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
