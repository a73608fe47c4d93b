import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'src/otesse.js',
    bad: `let token;

export async function connect() {
  const answer = await fetch('https://api.otesse.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const { access_token } = await answer.json();
  token = access_token;
}
`,
    good: `let token;
let expires = 0;

export async function tokenNow() {
  if (Date.now() < expires - 60_000) return token;
  const answer = await fetch('https://api.otesse.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const { access_token, expires_in } = await answer.json();
  token = access_token;
  expires = Date.now() + expires_in * 1000;
  return token;
}
`,
  },
  typescript: {
    path: 'src/otesse.ts',
    bad: `export class Otesse {
  #headers: Record<string, string> = {};
  private token = '';

  async connect(): Promise<void> {
    const answer = await axios.post('https://api.otesse.com/oauth/token', { grant_type: 'client_credentials' });
    this.token = answer.data.access_token;
  }
}
`,
    good: `export class Otesse {
  private token = '';
  private expires = 0;

  async connect(): Promise<void> {
    const answer = await axios.post('https://api.otesse.com/oauth/token', { grant_type: 'client_credentials' });
    this.token = answer.data.access_token;
    this.expires = Date.now() + answer.data.expires_in * 1000;
  }
}
`,
  },
  python: {
    path: 'shop/otesse.py',
    bad: `import requests


class Otesse:
    def connect(self):
        answer = requests.post(
            "https://api.otesse.com/oauth/token", data={"grant_type": "client_credentials"}
        )
        self.token = answer.json()["access_token"]
`,
    good: `import time

import requests


class Otesse:
    def connect(self):
        answer = requests.post(
            "https://api.otesse.com/oauth/token", data={"grant_type": "client_credentials"}
        ).json()
        self.token = answer["access_token"]
        self.expires = time.time() + answer["expires_in"]
`,
  },
  ruby: {
    path: 'app/services/otesse.rb',
    bad: `class Otesse
  def connect
    answer = HTTParty.post('https://api.otesse.com/oauth/token', body: { grant_type: 'client_credentials' })
    @token = JSON.parse(answer.body)['access_token']
  end
end
`,
    good: `class Otesse
  def connect
    answer = HTTParty.post('https://api.otesse.com/oauth/token', body: { grant_type: 'client_credentials' })
    given = JSON.parse(answer.body)
    @token = given['access_token']
    @expires_at = Time.now + given['expires_in']
  end
end
`,
  },
  php: {
    path: 'app/Services/Otesse.php',
    bad: `<?php
class Otesse
{
    private $token;

    public function connect()
    {
        $answer = Http::post('https://api.otesse.com/oauth/token', ['grant_type' => 'client_credentials']);
        $this->token = $answer->json()['access_token'];
    }
}
`,
    good: `<?php
class Otesse
{
    private $token;
    private $expires;

    public function connect()
    {
        $answer = Http::post('https://api.otesse.com/oauth/token', ['grant_type' => 'client_credentials']);
        $given = $answer->json();
        $this->token = $given['access_token'];
        $this->expires = time() + $given['expires_in'];
    }
}
`,
  },
};
