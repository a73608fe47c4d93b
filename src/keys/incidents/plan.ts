import type { Day } from '../day.ts';
import type { Incident } from './incident.ts';

/** A live key is in somebody's hands: each day counts. */
const liveEvery = 1;
const testEvery = 7;
/** After so many reminders somebody else is asked too. */
const escalateAfter = 3;

export type IncidentStep =
  | { do: 'nothing' }
  /** Remind the owner, from the third time on the second one too. */
  | { do: 'ping'; isEscalated: boolean }
  /** It has ended: say how, and close its issue. */
  | { do: 'close' };

/** What there is to say of an incident today; `isIssueOpen` is what stands at GitHub. */
export function planIncident(incident: Incident, isIssueOpen: boolean, today: Day): IncidentStep {
  if (incident.end !== null) return isIssueOpen ? { do: 'close' } : { do: 'nothing' };
  const every = incident.environment === 'test' ? testEvery : liveEvery;
  if (today < incident.spokeOn + every) return { do: 'nothing' };
  return { do: 'ping', isEscalated: incident.pings + 1 >= escalateAfter };
}
