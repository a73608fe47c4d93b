import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'src/orders.js',
    bad: `export const order = (id) => fetch(\`https://api.otesse.com/v1/orders/\${id}\`, { headers });
`,
    good: `export async function order(id, tries = 4) {
  const answer = await fetch(\`https://api.otesse.com/v1/orders/\${id}\`, { headers });
  if (answer.status !== 429 || tries === 0) return answer;
  const wait = Number(answer.headers.get('retry-after') ?? 1) * 1000 * (1 + Math.random());
  await new Promise((done) => setTimeout(done, wait));
  return order(id, tries - 1);
}
`,
  },
  python: {
    path: 'shop/orders.py',
    bad: `import requests


def order(order_id):
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=HEADERS)
`,
    good: `import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(4, backoff_factor=1, status_forcelist=[429])))


def order(order_id):
    return session.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=HEADERS)
`,
  },
  go: {
    path: 'orders.go',
    bad: `package shop

import "net/http"

func order(id string) (*http.Response, error) {
	return http.Get("https://api.otesse.com/v1/orders/" + id)
}
`,
    good: `package shop

import (
	"net/http"
	"time"
)

func order(id string) (*http.Response, error) {
	for wait := time.Second; ; wait *= 2 {
		answer, err := http.Get("https://api.otesse.com/v1/orders/" + id)
		if err != nil || answer.StatusCode != http.StatusTooManyRequests || wait > 8*time.Second {
			return answer, err
		}
		answer.Body.Close()
		time.Sleep(wait)
	}
}
`,
  },
};
