import type { Vendor } from './vendor.ts';

// The key file of a service account is found by its PEM block (private-key).
export const google: Vendor = {
  id: 'google',
  name: 'Google',
  keys: [
    {
      id: 'google-api-key',
      title: 'Google API key',
      // Firebase and Maps keys of this very format are made to stand in web pages, guarded by restrictions that cannot
      // be seen from here; the same format also opens paid APIs. So it is worth a look and fails no check by default.
      severity: 'medium',
      confidence: 'medium',
      keywords: ['aiza'],
      pattern: /AIza[A-Za-z0-9_-]{35}/,
      source: 'https://firebase.google.com/docs/projects/api-keys',
      leaks: [
        'GOOGLE_MAPS_API_KEY=AIza{{alnum:35}}',
        'fetch(`https://maps.googleapis.com/maps/api/geocode/json?key=AIza{{alnum:35}}`)',
        '"current_key": "AIza{{alnum:35}}"',
      ],
      safe: [
        'GOOGLE_API_KEY=AIza...',
        'apiKey: "AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"',
        'GOOGLE_API_KEY=AIza{{alnum:20}}',
      ],
    },
    {
      id: 'google-auth-key',
      title: 'Google authorization key (Gemini API)',
      severity: 'high',
      keywords: ['aq.ab'],
      // The length is not published; 50 characters follow the dot in the keys seen.
      pattern: /AQ\.Ab[A-Za-z0-9_-]{40,80}/,
      source: 'https://ai.google.dev/gemini-api/docs/api-key',
      leaks: [
        'GEMINI_API_KEY=AQ.Ab{{alnum:48}}',
        "const ai = new GoogleGenAI({ apiKey: 'AQ.Ab{{alnum:48}}' });",
      ],
      safe: [
        'GEMINI_API_KEY=AQ.your_key_here',
        'GEMINI_API_KEY=AQ.Ab...',
        'see FAQ.About, and AQ.Ab{{alnum:10}}',
      ],
    },
    {
      id: 'google-oauth-client-secret',
      title: 'Google OAuth client secret',
      severity: 'high',
      keywords: ['gocspx-'],
      pattern: /GOCSPX-[A-Za-z0-9_-]{28}/,
      source: 'https://developers.google.com/identity/protocols/oauth2/web-server',
      leaks: ['GOOGLE_CLIENT_SECRET=GOCSPX-{{alnum:28}}', '"client_secret":"GOCSPX-{{alnum:28}}"'],
      safe: [
        'GOOGLE_CLIENT_SECRET=GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'GOOGLE_CLIENT_SECRET=GOCSPX-<secret>',
        'GOOGLE_CLIENT_ID={{digits:12}}-{{loweralnum:32}}.apps.googleusercontent.com',
      ],
    },
    {
      id: 'google-oauth-token',
      title: 'Google OAuth token',
      severity: 'high',
      // ya29. begins an access token, valid for an hour; 1//0 a refresh token, valid until revoked.
      keywords: ['ya29.', '1//0'],
      reach: 1_100,
      pattern: /(?:ya29\.[A-Za-z0-9_.-]{40,1000}|1\/\/0[A-Za-z0-9_-]{60,250})/,
      source: 'https://developers.google.com/identity/protocols/oauth2#size',
      leaks: [
        'Authorization: Bearer ya29.a0{{alnum:160}}',
        '{ "refresh_token": "1//0g{{alnum:98}}", "token_type": "Bearer" }',
      ],
      safe: [
        'Authorization: Bearer ya29.a0...',
        'http://127.0.0.1//0{{alnum:20}}',
        'const isAccessToken = t.startsWith("ya29.");',
      ],
    },
    {
      id: 'google-hmac-key',
      title: 'Google Cloud Storage HMAC access ID of a service account',
      // Like an AWS access key ID: it marks the place where its secret leaks too.
      severity: 'high',
      keywords: ['goog1e'],
      pattern: /GOOG1E[A-Z0-9]{55}/,
      source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
      leaks: ['GCS_ACCESS_KEY_ID=GOOG1E{{upperalnum:55}}', "accessKeyId: 'GOOG1E{{upperalnum:55}}',"],
      safe: [
        'GCS_ACCESS_KEY_ID=GOOG1EXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
        'GOOG1E{{upperalnum:20}}',
      ],
    },
  ],
  revocation: {
    url: 'https://console.cloud.google.com/apis/credentials',
    steps: [
      'Create a new key or client secret of the same kind under APIs & Services, Credentials, with restrictions to what it is used for.',
      'Store it where the old one is used, and delete the old one on the same page (an HMAC key: Cloud Storage, Settings, Interoperability).',
      'Revoke an OAuth token by posting it to https://oauth2.googleapis.com/revoke, or have its user remove the app at https://myaccount.google.com/connections.',
      'Look at the usage and billing of the project for requests that were not yours.',
    ],
  },
};
