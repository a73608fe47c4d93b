/** The blocks that fit into `limit` bytes, in order, and a line that says how many did not, and who has them. */
export function cut(
  blocks: readonly string[],
  limit: number,
  elsewhere = 'The JSON report has them.',
): string {
  const whole = joined(blocks);
  if (Buffer.byteLength(whole) <= limit) return whole;
  const kept: string[] = [];
  let room = limit - Buffer.byteLength(notice(blocks.length, elsewhere)) - 2;
  for (const block of blocks) {
    room -= Buffer.byteLength(block) + 2;
    if (room < 0) break;
    kept.push(block);
  }
  return joined([...kept, notice(blocks.length - kept.length, elsewhere)]);
}

function joined(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function notice(left: number, elsewhere: string): string {
  return `**Cut here:** ${left.toLocaleString('en-US')} more sections did not fit. ${elsewhere}`;
}
