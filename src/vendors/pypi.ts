import type { Vendor } from './vendor.ts';

// A macaroon in base64: version, length and name of the issuing host come first, hence the fixed beginnings.
const source = 'https://pypi.org/help/#apitoken';

export const pypi: Vendor = {
  id: 'pypi',
  name: 'PyPI',
  keys: [
    {
      id: 'pypi-api-token',
      title: 'PyPI API token',
      severity: 'critical',
      keywords: ['pypi-ageichlwas5vcmc'],
      reach: 1_100,
      pattern: /pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}/,
      environment: 'live',
      source,
      leaks: [
        'password = pypi-AgEIcHlwaS5vcmc{{base64url:140}}',
        'twine upload -u __token__ -p pypi-AgEIcHlwaS5vcmc{{base64url:160}} dist/*',
        'UV_PUBLISH_TOKEN="pypi-AgEIcHlwaS5vcmc{{base64url:150}}"',
      ],
      safe: [
        'password = pypi-AgEIcHlwaS5vcmc...',
        'password: ${{ secrets.PYPI_API_TOKEN }}',
        "if token.startswith('pypi-AgEIcHlwaS5vcmc'):",
        'pip install pypi-simple',
      ],
    },
    {
      id: 'pypi-test-api-token',
      title: 'TestPyPI API token',
      severity: 'medium',
      keywords: ['pypi-agendgvzdc5wexbplm9yz'],
      reach: 1_100,
      pattern: /pypi-AgENdGVzdC5weXBpLm9yZ[A-Za-z0-9_-]{50,1000}/,
      environment: 'test',
      source,
      leaks: [
        'password = pypi-AgENdGVzdC5weXBpLm9yZ{{base64url:140}}',
        'TEST_PYPI_TOKEN=pypi-AgENdGVzdC5weXBpLm9yZ{{base64url:150}}',
      ],
      safe: [
        'TEST_PYPI_TOKEN=pypi-AgENdGVzdC5weXBpLm9yZ...',
        'repository-url: https://test.pypi.org/legacy/',
      ],
    },
  ],
  revocation: {
    url: 'https://pypi.org/manage/account/token/',
    steps: [
      'Create a new token for the one project it publishes, or set up a trusted publisher, which needs none.',
      'Remove the old token under Account settings, API tokens.',
      'Look through the release history of your projects for a file that you did not upload; yank it.',
    ],
  },
};
