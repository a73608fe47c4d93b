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
    return { ...this.#vendors(), ...this.#encoded(), ...this.#shapes() };
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
}
