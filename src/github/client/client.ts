import type { Api, Permissions } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { takeTurns } from '../take-turns.ts';
import type { Credential } from './credential.ts';
import { type Answered, type Asked, exchange } from './exchange.ts';
import { type Failure, failureOf } from './failure.ts';
import { Gate } from './gate.ts';
import type { Surroundings } from './surroundings.ts';

const attempts = 4;
/** GitHub's own advice where it names no time: a minute, and each time twice as long. In seconds. */
const usualPause = 60;
/** Writes that may be made twice: a token that nobody has got runs out by itself. */
const harmless = new Set(['POST /app/installations/{installation_id}/access_tokens']);

/** How often a request has failed, by what was done about it. */
interface Tries {
  all: number;
  pauses: number;
  refusals: number;
}

/** Asks until there is an answer, or none to be had. */
export class Client implements Api {
  readonly #around: Surroundings;
  readonly #credential: Credential;
  readonly #turn: ReturnType<typeof takeTurns>;
  readonly #gate = new Gate();

  constructor(around: Surroundings, credential: Credential) {
    this.#around = around;
    this.#credential = credential;
    this.#turn = takeTurns(around.atOnce);
  }

  get permissions(): Permissions {
    return this.#credential.permissions;
  }

  request: Api['request'] = async (route, parameters) => {
    const isRead = route.startsWith('GET ') || harmless.has(route);
    return (await this.#ask({ route, parameters: parameters ?? {} }, isRead)) as never;
  };

  async graphql<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const isRead = !/^\s*mutation\b/.test(query);
    const { data } = await this.#ask({ route: 'POST /graphql', parameters: { query, variables } }, isRead);
    return (data as { data: Data }).data;
  }

  #ask(asked: Asked, isRead: boolean): Promise<Answered> {
    return this.#turn(async () => {
      const tries: Tries = { all: 0, pauses: 0, refusals: 0 };
      for (;;) {
        await this.#pass(asked);
        const token = await this.#credential.token();
        const outcome = await exchange(this.#around, asked, token);
        const failure = failureOf(outcome, this.#around.now());
        if (failure === null) return outcome as Answered;
        tries.all++;
        const pause = await this.#pauseAfter(failure, tries, { asked, isRead, token });
        if (pause > 0) await this.#around.wait(pause);
      }
    });
  }

  /** Waits until GitHub takes requests of the kind. @throws ApiError where that takes too long */
  async #pass(asked: Asked): Promise<void> {
    const { now, patience, wait } = this.#around;
    const closed = this.#gate.isClosed(resourceOf(asked), now());
    if (closed === null) return;
    const seconds = Math.ceil((closed.until! - now()) / 1_000);
    if (seconds > patience) throw closed;
    await wait(seconds);
    this.#gate.open(closed);
  }

  /** In seconds. @throws ApiError where asking again would not help, or is not the client's to decide */
  async #pauseAfter(
    failure: Failure,
    tries: Tries,
    { asked, isRead, token }: { asked: Asked; isRead: boolean; token: string },
  ): Promise<number> {
    const { reason, error, mayHaveLanded, said } = failure;
    if (reason === 'silence' && mayHaveLanded && !isRead) throw unknownOutcome(error);
    if (reason === 'used-up') this.#gate.close(error, resourceOf(asked));
    if (reason === 'used-up' || reason === 'answer') throw error;
    if (reason === 'pause') return this.#takeBreak(failure, tries);
    if (reason === 'token') {
      const pause = await this.#credential.refused(token, ++tries.refusals, said);
      if (pause === null || tries.refusals >= attempts) throw error;
      return pause;
    }
    if (tries.all >= attempts) throw error;
    return tries.all ** 2;
  }

  /** The wait is at the gate, for all. */
  #takeBreak({ pause, error }: Failure, tries: Tries): number {
    const seconds = pause ?? usualPause * 2 ** tries.pauses;
    const until = this.#around.now() + seconds * 1_000;
    const closed = new ApiError(error.message, {
      problem: 'limited',
      status: error.status,
      until,
      isFinal: true,
    });
    this.#gate.close(closed);
    if (seconds > this.#around.patience || tries.all >= attempts) throw closed;
    tries.pauses++;
    return 0;
  }
}

const resourceOf = ({ route }: Asked): string => (route === 'POST /graphql' ? 'graphql' : 'core');

function unknownOutcome({ message, status }: ApiError): ApiError {
  return new ApiError(`${message}, and whether what was sent has landed is not known`, {
    problem: 'unknown-outcome',
    status,
  });
}
