import type { Figures } from './measure.ts';
import type { Found } from './planted.ts';

/** Markdown, to be pasted into the docs as it is. */
export function printTable(title: string, figures: readonly Figures[]): void {
  console.log(
    `\n${title}\n\n| tool | time | of ours | CPU | peak memory | found |\n| --- | ---: | ---: | ---: | ---: | --- |`,
  );
  for (const { name, wall, ratio, cpu, memory, found } of figures) {
    const cells = [
      name,
      seconds(wall),
      `${ratio.toFixed(2)} ×`,
      cpu === null ? '–' : seconds(cpu),
      mebibytes(memory),
    ];
    console.log(`| ${[...cells, found === null ? '–' : planted(found)].join(' | ')} |`);
  }
}

/** Ours alone, over growing trees. */
export function growthTable(rows: readonly { size: number; figures: Figures }[]): void {
  console.log('\nGrowth\n\n| tree | time | per MiB | peak memory |\n| ---: | ---: | ---: | ---: |');
  for (const { size, figures } of rows) {
    const perSize = `${(figures.wall / size).toFixed(1)} ms`;
    console.log(`| ${size} MiB | ${seconds(figures.wall)} | ${perSize} | ${mebibytes(figures.memory)} |`);
  }
}

function planted({ found, of, elsewhere }: Found): string {
  return `${found} of ${of}${elsewhere > 0 ? `, ${elsewhere} elsewhere` : ''}`;
}

function mebibytes(size: number | null): string {
  return size === null ? '–' : `${size.toFixed(0)} MiB`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1_000).toFixed(2)} s`;
}
