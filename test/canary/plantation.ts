import { keyRules } from '../../src/rules/index.ts';
import { encodings } from '../detection/decoders/encodings.ts';
import { plant, Search } from './secrets.ts';

/** Secrets that have been planted, and the search for all of them. */
export class Plantation {
  readonly #secrets: string[] = [];
  #seed: number;
  #searcher: { of: number; search: Search } | undefined;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The text of a template; its random parts are from now on what nobody may see. */
  plant(template: string): string {
    const { text, secrets } = plant(template, this.#seed++);
    this.#secrets.push(...secrets);
    return text;
  }

  /** A number as cards have it: digits are public elsewhere, and no secret by their form. */
  card(): string {
    const { text } = plant('4{{digits:15}}', this.#seed++);
    this.#secrets.push(text);
    return text;
  }

  key(): string {
    return this.plant('otesse_live_sk_{{alnum:24}}');
  }

  /** The places of a text that give away any of what has been planted so far. */
  leaksIn(text: string): string[] {
    const of = this.#secrets.length;
    if (this.#searcher?.of !== of) this.#searcher = { of, search: new Search(this.#secrets) };
    return this.#searcher.search.in(text);
  }

  /** Every format of every vendor, every encoding, names of files, and the shapes that are hard to cut a frame from. */
  files(): Record<string, string> {
    return {
      ...this.#vendors(),
      ...this.#encoded(),
      ...this.#shapes(),
      ...this.#code(),
      ...this.#neighbours(),
    };
  }

  #vendors(): Record<string, string> {
    const files: Record<string, string> = {};
    for (const { id, format } of keyRules) {
      if (format.nameOnly) continue;
      format.leaks.forEach((leak, i) => {
        const file = i % 2 === 0 ? '.env' : 'app.ts';
        files[`vendors/${id}-${i}/${file}`] = `first = 1\n${this.plant(leak)}\nlast = 2\n`;
      });
    }
    return files;
  }

  #encoded(): Record<string, string> {
    const files: Record<string, string> = {};
    for (const [name, encode] of Object.entries(encodings)) {
      const file = `${name.replace(/\W+/g, '-')}.ts`;
      files[`encoded/${file}`] = `// first\nconst v = "${encode(this.key())}";\n`;
      files[`twice/${file}`] = `const v = "${encode(encodings.base64!(this.key()))}";\n`;
    }
    return files;
  }

  #shapes(): Record<string, string> {
    const { base64 } = encodings;
    const near = () => `k = '${this.key()}'; l = "${base64!(this.key())}";\n`;
    const [filler, between] = ['a=1;'.repeat(2_000), 'b(2);'.repeat(3)];
    const pem = `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIE{{base64:60}}\n${'{{base64:64}}\n'.repeat(24)}-----END RSA ${'PRIVATE'} KEY-----\n`;
    return {
      'near.ts': Array.from({ length: 8 }, near).join(''),
      'minified.js': `${filler}k="${this.key()}";${between}l="${this.key()}";${filler}\n`,
      'long.pem': this.plant(pem),
      [`names/${this.key()}.txt`]: `k = '${this.key()}'\n`,
      [`names/${this.key()}.png`]: '\0\0\0\0\0\0\0\0\0\0',
      'split.ts': `const k = 'otesse_live_' +\n  '${this.plant('sk_{{alnum:24}}')}';\nconst l = \`otesse_\${'live'}_${this.plant('sk_{{alnum:24}}')}\`;\n`,
      'allowed.ts': `k = '${this.key()}' // otesse-guard:allow otesse-live-secret-key -- ours\n`,
    };
  }

  /** What people make up, as no format tells it. */
  #made(): string {
    return this.plant('{{alnum:20}}');
  }

  /** Secrets that only the rules on code know, beside keys and other mistakes: each is in the frames of the others. */
  #code(): Record<string, string> {
    const compared = (secret: string, before = ''): string => `const app = require('express')();
${before}
app.post('/webhooks/gitlab', (req, res) => {
  if (req.headers['x-gitlab-token'] !== ${secret}) return res.sendStatus(401);
  console.log(req.body, ${secret});
  deploy(req.body); res.sendStatus(200);
});
`;
    const inline = this.#made();
    const imported = this.#made();
    const [card, cipher, hook] = [this.card(), this.plant('{{alnum:32}}'), this.#made()];
    return {
      'code/literal.js': compared(`'${inline}'`),
      'code/template.js': compared(`\`${this.#made()}-\${1}\``),
      'code/member.js': compared('cfg.secret', `const cfg = { secret: '${this.#made()}', deep: { a: 1 } };`),
      'code/importing.js': compared('S', `const { HOOK_VALUE: S } = require('./imported');`),
      'code/imported.js': `const agent = new https.Agent({ rejectUnauthorized: false });
exports.HOOK_VALUE = '${imported}'; // ${imported}
const stripe = require('stripe')('${this.key()}');
`,
      'code/app.py': `from flask import Flask, request
app = Flask(__name__)
@app.route("/webhooks/gitlab", methods=["POST"])
def hook():
    if request.headers.get("X-Gitlab-Token") != "${this.#made()}":
        return "", 401
    deploy(request.json)
    return "", 200
`,
      'code/main.go': `package main
import "net/http"
func main() { http.HandleFunc("/webhooks/gitlab", hook) }
func hook(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Gitlab-Token") != "${this.#made()}" {
		http.Error(w, "no", 401)
		return
	}
	deploy(r.Body)
}
`,
      'code/hook.php': `<?php
if ($_SERVER['HTTP_X_GITLAB_TOKEN'] !== '${this.#made()}') { http_response_code(401); exit; }
deploy(json_decode(file_get_contents('php://input'), true));
`,
      'code/hooks.rb': `require 'sinatra'
post '/webhooks/gitlab' do
  halt 401 unless request.env['HTTP_X_GITLAB_TOKEN'] == '${this.#made()}'
  deploy(JSON.parse(request.body.read))
end
`,
      'code/near-cipher.js': `const crypto = require('crypto');
const a = '${this.key()}';
const c = crypto.createCipheriv('aes-256-cbc', '${cipher}', iv); // ${cipher}
const b = '${this.key()}'; // was ${card}
`,
      'code/near-hook.js': `const express = require('express'); const crypto = require('crypto'); const app = express();
const a = '${this.key()}';
const given = '${hook}';
const agent = new https.Agent({ rejectUnauthorized: false }); // ${hook}
app.post('/webhooks/github', express.raw({ type: '*/*' }), (req, res) => {
  const digest = 'sha256=' + crypto.createHmac('sha256', given).update(req.body).digest('hex');
  if (digest !== req.headers['x-hub-signature-256']) return res.sendStatus(401);
  deploy(JSON.parse(req.body)); res.sendStatus(200);
});
`,
    };
  }

  /** Values that no rule finds, beside a key, with a name that tells what they are. */
  #neighbours(): Record<string, string> {
    const key = () => this.key();
    return {
      'beside/.env': `DB_PASSWORD=${this.#made()}\nK=${key()}\nexport APP_SECRET=${this.#made()}\n`,
      'beside/app.yml': `password: ${this.#made()}\nk: ${key()}\nurl: https://a.example/?client_secret=${this.#made()}\n`,
      'beside/app.ts': `const db = { password: '${this.#made()}' };\nconst k = '${key()}'; const apiKey = "${this.#made()}";\nif (given.token === '${this.#made()}') run();\n`,
    };
  }
}
