import { crypto } from '../model/index.ts';

/** SHA-256 of keys that vendors print in their documentation for everybody to use: they open nothing of anyone's. */
const published = new Set([
  // Azurite, the emulator of Azure Storage: https://learn.microsoft.com/en-us/azure/storage/common/storage-connect-azurite
  '0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059',
  // The emulator of Cosmos DB: https://learn.microsoft.com/en-us/azure/cosmos-db/emulator
  'aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615',
  // Stripe's test keys: https://docs.stripe.com/api/authentication
  '2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326',
  'f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397',
]);

/** Accepts a match unless its value is such a key. */
export function isUnpublished({ value }: { value: string }): boolean {
  return !published.has(crypto().createHash('sha256').update(value).digest('hex'));
}
