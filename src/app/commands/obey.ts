import { type Answer, answer, answerId, readPull } from '../../github/conversation/index.ts';
import type { Api } from '../../github/index.ts';
import {
  explanation,
  helpAnswer,
  ignoredAnswer,
  refusedAnswer,
  rescanAnswer,
  revokedAnswer,
} from '../../reports/conversation/index.ts';
import { ruleById } from '../../rules/index.ts';
import type { AuditEvent } from '../../store/index.ts';
import { endIncident, placeOf } from '../incidents/index.ts';
import type { Job, Jobs } from '../jobs/job.ts';
import { nameOf } from '../judge/index.ts';
import type { Written } from '../texts/index.ts';
import type { Tools } from '../tools.ts';
import type { Asked } from './asked.ts';
import { findingNamed } from './finding-named.ts';
import { type Command, parseCommands } from './parse.ts';
import { mayWrite } from './permission.ts';

const refused = (text: string): Answer => ({ text, reaction: 'confused' });

/**
 * Does what a comment asks for, once, and answers. Whatever a command does can be done again without harm: the answer comes
 * last, and with it the command is over.
 */
export async function obey(api: Api, job: Jobs['read-text'], written: Written, tools: Tools): Promise<void> {
  const { number, remark, author } = written;
  if (number === null || remark === null || author === null || author === tools.self.login) return;
  const commands = parseCommands(written.body);
  if (commands.length === 0) return;
  const { owner, repo } = job.repository;
  const read = await readPull(api, { owner, repo, number });
  if (read.standing.answers.includes(answerId(remark))) return;
  const asked: Asked = { api, job, written: { ...written, number, remark, author }, read, tools };
  const answers = await answersTo(commands, asked);
  const text = answers.map((one) => one.text).join('\n\n---\n\n');
  await answer(api, { owner, repo, number }, remark, read.standing, { text, reaction: answers[0]!.reaction });
}

/** What the audit log calls the commands that decide something. */
const decisions = { ignore: 'finding-ignored', revoked: 'incident-ended', rescan: 'scan-requested' } as const;
type Decision = keyof typeof decisions;

async function answersTo(commands: readonly Command[], asked: Asked): Promise<Answer[]> {
  const { api, job, written } = asked;
  if (!(await mayWrite(api, job.repository, written.author))) {
    for (const { verb } of commands)
      if (verb in decisions) await record(asked, { action: decisions[verb as Decision], outcome: 'refused' });
    return [{ text: refusedAnswer({ why: 'no-permission', by: written.author }), reaction: '-1' }];
  }
  const answers: Answer[] = [];
  for (const command of commands) answers.push(await answerTo(command, asked));
  return answers;
}

async function answerTo(command: Command, asked: Asked): Promise<Answer> {
  switch (command.verb) {
    case 'help':
      return { text: helpAnswer(), reaction: '+1' };
    case 'explain': {
      const rule = ruleById(command.rule);
      if (!rule) return refused(refusedAnswer({ why: 'no-such-rule', said: command.rule }));
      return { text: explanation(rule), reaction: '+1' };
    }
    case 'rescan':
      await record(asked, { action: 'scan-requested', outcome: 'done' });
      await judgeAgain(asked);
      return { text: rescanAnswer(), reaction: 'eyes' };
    case 'ignore':
      return ignore(command, asked);
    case 'revoked':
      return revoked(command, asked);
    case 'unknown':
      return refused(refusedAnswer({ why: 'unknown-command', said: command.said }));
  }
}

async function ignore(
  { fingerprint, reason }: Extract<Command, { verb: 'ignore' }>,
  asked: Asked,
): Promise<Answer> {
  const { written, job, tools } = asked;
  if (reason === '') return refused(refusedAnswer({ why: 'no-reason' }));
  const named = await findingNamed(fingerprint, asked);
  if ('why' in named) return refused(refusedAnswer(named));
  const { id: finding, rule } = named;
  const at = new Date(written.createdAt);
  const decision = { repository: job.repository.id, pull: written.number, fingerprint: finding };
  const known = await tools.store.ignores.of(decision.repository, decision.pull);
  const place = placeOf({ repository: asked.read.pull.repository, number: written.number });
  const [incident] = (await tools.store.incidents.seenAt(place)).filter(
    (one) => one.finding === finding && one.end === null,
  );
  if (incident) {
    const by = {
      how: 'command' as const,
      by: written.author,
      repository: job.repository.id,
      number: written.number,
      delivery: job.delivery,
    };
    await endIncident(incident, { ...by, noKeyBecause: reason }, tools);
  }
  const isKnown = known.some((one) => one.fingerprint === finding && one.at.getTime() === at.getTime());
  if (!isKnown) {
    const entry = entryOf(asked, { action: 'finding-ignored', outcome: 'done', finding, reason });
    await tools.store.ignores.add({ ...decision, by: written.author, at, reason }, entry);
  }
  await judgeAgain(asked);
  const said = { finding, by: written.author, at: at.toISOString(), why: reason };
  return { text: ignoredAnswer(said, ruleById(rule)?.title ?? rule), reaction: '+1' };
}

/** Of the keys that this pull request has leaked, also those that it shows no more. */
async function revoked(
  { incident: said }: Extract<Command, { verb: 'revoked' }>,
  asked: Asked,
): Promise<Answer> {
  const { written, job, tools, read } = asked;
  const place = placeOf({ repository: read.pull.repository, number: written.number });
  const open = (await tools.store.incidents.seenAt(place)).filter(({ end }) => end === null);
  const thread = read.standing.findings.find(({ comment }) => comment === written.remark.inReplyTo);
  const meant = open.filter(({ finding }) =>
    said === null ? !thread || finding === thread.id : finding.startsWith(said),
  );
  const [incident, ...others] = meant;
  if (!incident) return refused(refusedAnswer({ why: 'no-open-incident' }));
  if (others.length > 0) {
    const named = meant.map((one) => ({ finding: one.finding, name: nameOf(one, ruleById) }));
    return refused(refusedAnswer({ why: 'several-incidents', open: named }));
  }
  await endIncident(
    incident,
    {
      how: 'command',
      by: written.author,
      repository: job.repository.id,
      number: written.number,
      delivery: job.delivery,
    },
    tools,
  );
  await judgeAgain(asked);
  return {
    text: revokedAnswer(nameOf(incident, ruleById), { by: written.author, at: written.createdAt }),
    reaction: '+1',
  };
}

async function judgeAgain({ job, read, written, tools }: Asked): Promise<void> {
  const { installation, repository, delivery } = job;
  const { base, head, updatedAt: at } = read.pull;
  const hint = { base: base.oid, head: head.oid, at };
  const again: Job = {
    kind: 'judge-pull',
    key: `${repository.id}:${written.number}`,
    data: { installation, repository, delivery, pull: written.number, hint },
  };
  await tools.store.queue.send([again]);
}

type Recorded = Pick<AuditEvent, 'action' | 'outcome' | 'finding' | 'reason'>;

async function record(asked: Asked, what: Recorded): Promise<void> {
  await asked.tools.store.audit.append(entryOf(asked, what));
}

function entryOf({ job, written, tools }: Asked, what: Recorded): AuditEvent {
  return {
    ...what,
    at: tools.now(),
    by: { login: written.author },
    repository: job.repository.id,
    number: written.number,
    delivery: job.delivery,
  };
}
