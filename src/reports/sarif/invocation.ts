import type { Note, Report } from '../../model/index.ts';
import { printable } from '../escape/index.ts';
import { count, type SkipGroup, skipGroups } from '../wording/index.ts';
import { artifactLocation } from './location.ts';

/** Paths named one by one for each reason; the rest is a number. */
const namedPaths = 1_000;

/** Whether everything was read, and what was not. `left` results did not fit into the file. */
export function invocationOf({ complete, skipped, notes }: Report, left: number): object {
  return {
    executionSuccessful: complete,
    toolExecutionNotifications: [
      ...skipGroups(skipped).flatMap(notificationsOf),
      ...notes.slice(0, namedPaths).map(noteNotification),
      ...(left > 0 ? [cutNotification(left)] : []),
    ],
  };
}

/** What should have been read path by path; what nobody expects to be read as one number. */
function notificationsOf({ reason, words, shortfall, skips }: SkipGroup): object[] {
  const descriptor = { id: reason };
  if (!shortfall)
    return [
      { descriptor, level: 'note', message: { text: `${count(skips.length, 'file')} not read: ${words}.` } },
    ];
  const named = skips.slice(0, namedPaths).map(({ path, detail }) => ({
    descriptor,
    level: 'warning',
    message: { text: `Not read: ${words}${detail === undefined ? '' : ` (${printable(detail)})`}.` },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  }));
  const more = skips.length - named.length;
  return more > 0
    ? [
        ...named,
        {
          descriptor,
          level: 'warning',
          message: { text: `${count(more, 'more path')} not read: ${words}.` },
        },
      ]
    : named;
}

function noteNotification({ path, text }: Note): object {
  return {
    descriptor: { id: 'note' },
    level: 'note',
    message: { text: printable(text) },
    ...(path !== null && { locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }] }),
  };
}

function cutNotification(left: number): object {
  return {
    descriptor: { id: 'results-cut' },
    level: 'warning',
    message: {
      text: `${count(left, 'result')} left out: GitHub takes 25,000 of them and 10 MB. The worst are here.`,
    },
  };
}
