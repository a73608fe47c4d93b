import type { Finding, Fix } from '../../model/index.ts';
import { linkTarget, markdownCode, markdownText } from '../escape/index.ts';
import { suggestionsOf } from '../fix/index.ts';
import { adviceOn, count } from '../wording/index.ts';
import type { TableOptions } from './findings-table.ts';
import { placeCell } from './place.ts';

const listed = 50;

/** Why and how to fix, once for each rule, with its findings; folded away where `folded`. */
export function ruleDetails(
  findings: readonly Finding[],
  options: TableOptions & { folded: boolean },
): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].map((id) => {
    const { title, why, fix, references } = adviceOn(id, options);
    const own = findings.filter(({ rule }) => rule === id);
    const link = linkTarget(references[0] ?? '');
    const heading = `${markdownText(title)} (${count(own.length, 'finding')})`;
    const body = [
      why,
      fix.map((step, i) => `${i + 1}. ${step}`).join('\n'),
      link === null ? '' : `Read more: <${link}>`,
      own
        .slice(0, listed)
        .flatMap((finding) => entry(finding, options))
        .join('\n'),
      own.length > listed ? `And ${(own.length - listed).toLocaleString('en-US')} more.` : '',
    ].filter(Boolean);
    return options.folded
      ? [`<details><summary>${heading}</summary>`, ...body, '</details>'].join('\n\n')
      : [`### ${heading}`, ...body].join('\n\n');
  });
}

const placesShown = 3;

/** A finding with what is known of it, as an entry of a list. */
function entry(finding: Finding, options: TableOptions): string[] {
  const { also, evidence, places, preview, commit, fix } = finding;
  const more = places.length - placesShown;
  const same = places.slice(0, placesShown).map((place) => placeCell(place, null, options.blobUrl));
  const others = also.map((id) => {
    const { title, fix } = adviceOn(id, options);
    return title === id ? markdownCode(id) : `${markdownText(title)}. ${fix[0] ?? ''}`;
  });
  return [
    `- ${placeCell(finding, commit, options.blobUrl)}${preview === '' ? '' : ` ${markdownCode(preview)}`}`,
    ...evidence.map((line) => `  - Proof: ${markdownText(line)}`),
    ...others.map((line) => `  - Also: ${line}`),
    ...(same.length > 0
      ? [`  - Same secret: ${same.join(', ')}${more > 0 ? ` and ${count(more, 'more place')}` : ''}`]
      : []),
    ...(fix ? fixLines(fix) : []),
  ];
}

/** Blocks within an entry of a list are indented like it. */
function fixLines(fix: Fix): string[] {
  const blocks = suggestionsOf(fix).flatMap((block) => [
    '',
    ...block.split('\n').map((line) => `    ${line}`),
  ]);
  return [`  - Fix: ${markdownText(fix.description)}.`, ...blocks, ''];
}
