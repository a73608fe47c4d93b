import { StoreError } from '../store-error.ts';

/** What is kept of a webhook: ids and SHAs, never its text. */
export interface Delivery {
  /** `X-GitHub-Delivery`. */
  id: string;
  event: string;
  action?: string | undefined;
  installation?: number | undefined;
  repository?: number | undefined;
  /** Of the pull request, issue or discussion. */
  number?: number | undefined;
  /** Of the head. */
  sha?: string | undefined;
}

const word = /^[\w.-]{1,100}$/;
const sha = /^[0-9a-f]{40,64}$/;
const isId = (value: number | undefined) =>
  value === undefined || (Number.isSafeInteger(value) && value >= 0);

/** A text of somebody's that got in here would stay for weeks. */
export function checkDelivery(delivery: Delivery): void {
  const { id, event, action } = delivery;
  if (!word.test(id)) throw new StoreError('a delivery needs an id of letters, digits and hyphens');
  if (!word.test(event) || (action !== undefined && !word.test(action)))
    throw new StoreError(`delivery ${id}: an event and its action are words`);
  if (![delivery.installation, delivery.repository, delivery.number].every(isId))
    throw new StoreError(`delivery ${id}: ids are whole numbers`);
  if (delivery.sha !== undefined && !sha.test(delivery.sha))
    throw new StoreError(`delivery ${id}: that is no SHA`);
}
