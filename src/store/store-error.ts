/** The store cannot do what was asked; the message is one clear line for people, without a secret. */
export class StoreError extends Error {
  override name = 'StoreError';
}
