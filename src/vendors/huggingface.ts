import type { Vendor } from './vendor.ts';

// The prefix is documented, the length is not: tokens seen so far have 34 letters and digits after it.
const source = 'https://huggingface.co/docs/hub/security-tokens';

export const huggingface: Vendor = {
  id: 'huggingface',
  name: 'Hugging Face',
  keys: [
    {
      id: 'huggingface-user-token',
      title: 'Hugging Face user access token',
      severity: 'critical',
      keywords: ['hf_'],
      pattern: /hf_[A-Za-z0-9]{34}/,
      source,
      leaks: [
        'HF_TOKEN=hf_{{alnum:34}}',
        'login(token="hf_{{alnum:34}}")',
        'curl -H "Authorization: Bearer hf_{{alnum:34}}" https://huggingface.co/api/whoami-v2',
      ],
      safe: [
        'HF_TOKEN=hf_...',
        'HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'from huggingface_hub import hf_hub_download',
        'def test_hf_transformersTokenizerLoadsCorrectly():',
        'hf_{{alnum:60}}',
      ],
    },
    {
      id: 'huggingface-organization-token',
      title: 'Hugging Face organization API token',
      severity: 'high',
      keywords: ['api_org_'],
      pattern: /api_org_[A-Za-z0-9]{34}/,
      source,
      leaks: [
        'HF_ORG_TOKEN=api_org_{{alnum:34}}',
        "headers = {'Authorization': 'Bearer api_org_{{alnum:34}}'}",
      ],
      safe: ['api_org_members_path(organization)', 'HF_ORG_TOKEN=api_org_...'],
    },
  ],
  revocation: {
    url: 'https://huggingface.co/settings/tokens',
    steps: [
      'Choose Invalidate and refresh beside the token: the old value stops working, a new one is shown.',
      'Store the new value where the old one was used.',
      'Look through the commits of your models, datasets and Spaces for one that you did not make.',
    ],
  },
};
