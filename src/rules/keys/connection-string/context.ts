import type { KeyContext } from '../key-rule.ts';

/** What both forms of a connection string, the URL and the list of fields, have in common. */
export const connectionContext: KeyContext = {
  vendor: null,
  risk: 'Whoever holds this password can read and change what the account may, from anywhere that reaches the server.',
  revocation: {
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    steps: [
      'Make a second account with the same rights, or a second password where the server allows two.',
      'Deploy the new one wherever the old one is used, and see a connection succeed with it.',
      'Drop the old account, or change its password, and end the sessions that are still open.',
      'Look through the log of the server for connections that were not yours.',
    ],
  },
};
