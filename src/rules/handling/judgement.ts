import type {
  CarriedData,
  CodeFacts,
  Confidence,
  DataKind,
  Sink,
  SinkKind,
  Step,
} from '../../model/index.ts';

/** Data of one kind that leaves at one place. */
export interface Leak {
  sink: Sink;
  data: CarriedData;
}

/** What leaves at places of some kinds, one leak for each place: the surest, and of those the whole before a part. */
export function leaksOf(
  { sinks }: CodeFacts,
  places: readonly SinkKind[],
  kinds: readonly DataKind[],
): Leak[] {
  return sinks
    .filter(({ kind, inDevelopment }) => places.includes(kind) && !inDevelopment)
    .flatMap((sink) => {
      const [data] = sink.data
        .filter(({ kind }) => kinds.includes(kind))
        .sort((a, b) => weight(b) - weight(a));
      return data ? [{ sink, data }] : [];
    });
}

const weight = ({ isCertain, extent }: CarriedData): number =>
  (isCertain ? 2 : 0) + (extent === 'whole' ? 1 : 0);

/** Whole records of customers that answer a request; what webhooks answer goes to their vendor. */
export function recordsGiven(code: CodeFacts): Leak[] {
  return leaksOf(code, ['response'], ['customer', 'payment']).filter(
    ({ sink, data }) => data.extent === 'whole' && data.isCertain && !sink.route?.webhook,
  );
}

/** From where the data came to where it leaves. */
export function wayOf({ sink, data }: Leak, text: string): Step[] {
  return [...data.steps, { site: sink, text }];
}

/** What a program prints to whoever runs it is no log. */
export const isPrintedByTool = ({ runsIn }: CodeFacts, { isTerminal }: Sink): boolean =>
  runsIn === 'terminal' && isTerminal;

/** Whether more than advice can be given: a server's code, and all of it was seen. */
export const isSeen = ({ runsIn, complete }: CodeFacts): boolean => runsIn === 'server' && complete;

/** How sure an accusation is: less for what only a name says, least where nobody but its author runs the code. */
export function sureness(code: CodeFacts, { isCertain }: CarriedData): Confidence {
  if (!isSeen(code)) return 'low';
  return isCertain ? 'high' : 'medium';
}
