import { beginCheck, converse, readPull, type SealedFor } from '../../github/conversation/index.ts';
import type { Api } from '../../github/index.ts';
import { conversationOf } from '../../reports/conversation/index.ts';
import type { Run } from '../../store/index.ts';
import { placeOf, recordLeaks } from '../incidents/index.ts';
import { contextOf, ignoresOf, type Judged, judgementOf } from '../judge/index.ts';
import type { Tools } from '../tools.ts';
import type { Ends, Jobs } from './job.ts';
import { NotYet } from './not-yet.ts';

/** Pushes that come faster than we judge: then the next job goes on. */
const mostRounds = 5;
/** A scan that takes longer says that it is under way, in milliseconds. */
const longScan = 3_000;

type Judging = Run<Jobs['judge-pull']>;

/** Says in a pull request what there is to say about it as it is now. What is said was true of its head a moment before. */
export async function judgePull(run: Judging, tools: Tools): Promise<void> {
  const { installation, repository, pull: number } = run.data;
  const api = await tools.github.installation(installation);
  const where = { owner: repository.owner, repo: repository.repo, number };
  // What the webhook said saves asking; where it is out of date, what is there now shows it.
  let ends: Ends | null = run.data.hint ?? (await endsOf(api, where));
  for (let round = 0; ends !== null && round < mostRounds; round++)
    ends = await judge(ends, { run, api, where, tools });
}

type Where = { owner: string; repo: string; number: number };
interface Judgement {
  run: Judging;
  api: Api;
  where: Where;
  tools: Tools;
}

/** Gives what the pull request is between now, where that is something else than what was judged; or null. */
async function judge(ends: Ends, judgement: Judgement): Promise<Ends | null> {
  const { run, api, where, tools } = judgement;
  const { store, sealKey, log, now, wait } = tools;
  const announcement = announceLater(judgement, ends.head);
  // 1. What was changed, by whose settings, and what of it is wrong
  const judged: Judged = await judgementOf(api, run.data, ends, tools).finally(announcement.stop);
  // 2. What stands there now
  const readAt = now().getTime();
  const { pull, standing } = await readPull(api, where);
  const current = { base: pull.base.oid, head: pull.head.oid };
  if (current.head !== ends.head && isBehind(pull.updatedAt, run)) throw new NotYet();
  if (pull.state !== 'open' || pull.repository.isArchived || judged.report === null) return null;
  if (current.head !== ends.head || current.base !== ends.base) return current;
  // 3. What is to be said, and saying it
  const sealedFor: SealedFor = { key: sealKey, repository: pull.repository.id, pull: pull.number };
  const ignores = await ignoresOf(store.ignores, standing, sealedFor);
  const ignored = new Set(ignores.map(({ finding }) => finding));
  const place = placeOf(pull);
  await recordLeaks(
    {
      ...{ ...place, kind: 'pull-request', isPublic: !pull.repository.isPrivate },
      findings: judged.report.findings.filter(({ fingerprint }) => !ignored.has(fingerprint)),
      ...{ number: pull.number, delivery: run.data.delivery },
    },
    tools,
  );
  // Also of keys that it shows no more.
  const incidents = await store.incidents.seenAt(place);
  const wanted = conversationOf(judged.report, contextOf({ pull, ...judged, ignores, incidents, sealedFor }));
  if (run.signal.aborted || !(await run.stillOurs())) return null;
  const { isStale, refused } = await converse(api, where, wanted, {
    standing,
    readAt,
    now: () => now().getTime(),
    wait: (ms) => wait(ms / 1_000),
  });
  for (const what of refused) log.warn({ what }, 'GitHub did not let us do this');
  return isStale ? endsOf(api, where) : null;
}

/** Within one second either may be the older one: then it is worth two looks. */
const looksWithinASecond = 2;

/** Whether the API shows a pull request as it was before the webhook that spoke of it. */
function isBehind(shown: string, { data: { hint }, attempt }: Judging): boolean {
  if (hint === null) return false;
  const behind = Date.parse(hint.at) - Date.parse(shown);
  return behind > 0 || (behind === 0 && attempt <= looksWithinASecond);
}

/** What a pull request is between; null once it is closed. */
async function endsOf(api: Api, { owner, repo, number }: Where): Promise<Ends | null> {
  const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner,
    repo,
    pull_number: number,
  });
  return data.state === 'open' ? { base: data.base.sha, head: data.head.sha } : null;
}

/** Nobody minds a scan of a moment; a longer one is announced, in the check run that will bring its verdict. */
function announceLater({ api, where, tools }: Judgement, head: string): { stop(): Promise<void> } {
  let announced: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    announced = beginCheck(api, where, head).catch((error: unknown) => {
      tools.log.warn({ err: error }, 'A scan that takes long could not be announced');
    });
  }, longScan);
  return {
    async stop() {
      clearTimeout(timer);
      await announced;
    },
  };
}
