import type { KeyFormat, Vendor } from './vendor.ts';

const source = 'https://platform.openai.com/docs/api-reference/authentication';

// The prefixes are documented, the lengths are not. Keys seen so far hold base64 of "OpenAI" in their middle.
const holdsSignature = (key: string): boolean => key.includes('T3BlbkFJ');

const prefixed = { source, checksum: holdsSignature } satisfies Partial<KeyFormat>;

export const openai: Vendor = {
  id: 'openai',
  name: 'OpenAI',
  keys: [
    {
      ...prefixed,
      id: 'openai-project-key',
      title: 'OpenAI project API key',
      severity: 'critical',
      keywords: ['sk-proj-'],
      pattern: /sk-proj-[A-Za-z0-9_-]{40,250}/,
      leaks: [
        'OPENAI_API_KEY=sk-proj-{{base64url:74}}T3BlbkFJ{{base64url:73}}A',
        "const openai = new OpenAI({ apiKey: 'sk-proj-{{base64url:58}}T3BlbkFJ{{base64url:57}}A' });",
        'openai.api_key = "sk-proj-{{alnum:48}}"',
      ],
      safe: [
        'OPENAI_API_KEY=sk-proj-...',
        'OPENAI_API_KEY=sk-proj-your-key-here',
        "if (key.startsWith('sk-proj-')) return 'project';",
        'OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      ...prefixed,
      id: 'openai-service-account-key',
      title: 'OpenAI service account API key',
      severity: 'critical',
      keywords: ['sk-svcacct-'],
      pattern: /sk-svcacct-[A-Za-z0-9_-]{40,250}/,
      leaks: [
        'OPENAI_API_KEY=sk-svcacct-{{base64url:74}}T3BlbkFJ{{base64url:73}}A',
        'key: "sk-svcacct-{{alnum:20}}T3BlbkFJ{{alnum:20}}"',
      ],
      safe: ['OPENAI_API_KEY=sk-svcacct-...', "const prefixes = ['sk-proj-', 'sk-svcacct-', 'sk-'];"],
    },
    {
      ...prefixed,
      id: 'openai-admin-key',
      title: 'OpenAI admin API key',
      severity: 'critical',
      keywords: ['sk-admin-'],
      pattern: /sk-admin-[A-Za-z0-9_-]{40,250}/,
      leaks: [
        'OPENAI_ADMIN_KEY=sk-admin-{{base64url:58}}T3BlbkFJ{{base64url:57}}A',
        'curl -H "Authorization: Bearer sk-admin-{{base64url:74}}T3BlbkFJ{{base64url:73}}A" https://api.openai.com/v1/organization/users',
      ],
      safe: [
        'OPENAI_ADMIN_KEY=$OPENAI_ADMIN_KEY',
        '"redacted_value": "sk-admin...def"',
        '.task-admin-panel-header { color: red }',
      ],
    },
    {
      id: 'openai-user-key',
      title: 'OpenAI user API key',
      severity: 'critical',
      keywords: ['t3blbkfj'],
      before: /sk-(?:None-)?[A-Za-z0-9]{20}$/,
      pattern: /T3BlbkFJ[A-Za-z0-9]{20}/,
      source,
      leaks: [
        "openai.api_key = 'sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}'",
        'export OPENAI_API_KEY=sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}',
        'OPENAI_API_KEY=sk-None-{{alnum:20}}T3BlbkFJ{{alnum:20}}',
      ],
      safe: [
        'const pattern = /sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/;',
        'OPENAI_API_KEY=sk-...',
        'data: {{base64:40}}T3BlbkFJ{{base64:40}}',
      ],
    },
  ],
  revocation: {
    url: 'https://platform.openai.com/settings/organization/api-keys',
    steps: [
      'Create a new key in the same project under API keys (an admin key under Admin keys).',
      'Deploy it wherever the old one is used, and see a request succeed with it.',
      'Delete the old key on the same page; it stops working within minutes.',
      'Look through the usage page for calls that were not yours, and set a budget for the project.',
    ],
  },
  api: { hosts: ['api.openai.com'], modules: [] },
};
