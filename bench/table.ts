import type { Figures } from './measure.ts';

/** Markdown, to be pasted into the docs as it is. */
export function printTable(title: string, figures: readonly Figures[]): void {
  console.log(`\n${title}\n\n| tool | time | of ours | peak memory |\n| --- | ---: | ---: | ---: |`);
  for (const { name, wall, ratio, memory } of figures) {
    console.log(
      `| ${name} | ${seconds(wall)} | ${ratio.toFixed(2)} × | ${memory === null ? '–' : `${memory.toFixed(0)} MiB`} |`,
    );
  }
}

/** Ours alone, over growing trees. */
export function growthTable(rows: readonly { size: number; figures: Figures }[]): void {
  console.log('\nGrowth\n\n| tree | time | per MiB | peak memory |\n| ---: | ---: | ---: | ---: |');
  for (const { size, figures } of rows) {
    const memory = figures.memory === null ? '–' : `${figures.memory.toFixed(0)} MiB`;
    console.log(
      `| ${size} MiB | ${seconds(figures.wall)} | ${(figures.wall / size).toFixed(1)} ms | ${memory} |`,
    );
  }
}

function seconds(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1_000).toFixed(2)} s`;
}
