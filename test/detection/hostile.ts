/** Texts that are made so that whoever looks at them takes the square of their length, by the length in characters. */
interface Hostile {
  path: string;
  text: (length: number) => string;
}

/** Of a part as often as it fits. */
const filled = (length: number, part: string): string => part.repeat(Math.ceil(length / part.length));

/** A page whose form asks for a card's code. */
const page = (rest: string): string => `<form method="post"><input name="cvv">\n${rest}</form>`;
const database = 'resource "aws_db_instance" "customers" {\n storage_encrypted = false\n}\n';
/** Short lines, so that the whole is not taken for what a program has written. */
const lines = (length: number): string => '\n'.repeat(length / 150);
const variable = 'NODE_TLS_REJECT_UNAUTHORIZED';
/** A webhook handler with statements of its own. */
const handler = (statements: string, length: number): string =>
  `const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);
${lines(length)}app.post('/webhooks/stripe', (q, r) => {
  const e = JSON.parse(q.body);
  ${statements}
  r.end();
});
`;
/** Passes Luhn's check and was never issued. */
const card = ['4539', '5787', '6362', '1486'].join('');

export const hostile: Readonly<Record<string, Hostile>> = {
  'forms that nothing closes': { path: 'a.html', text: (n) => page(filled(n, '<form\n')) },
  'inputs that nothing closes': { path: 'a.html', text: (n) => page(filled(n, '<input\n')) },
  'ends of forms that nothing closes': { path: 'a.html', text: (n) => page(filled(n, '</form \n\n\n\n')) },
  'an attribute of blanks': { path: 'a.html', text: (n) => page(`<input name${filled(n, ' \n')}x>`) },
  'a name of words': { path: 'a.html', text: (n) => page(`<input name="${filled(n, 'a-')}!">`) },
  'a form of inputs': { path: 'a.html', text: (n) => page(filled(n, '<input name="cvv">')) },
  'a variable and line ends in YAML': { path: 'a.yml', text: (n) => `${variable}${filled(n, '\n')}x\n` },
  'a variable and line ends in a script': { path: 'a.sh', text: (n) => `${variable}${filled(n, '\n')}x\n` },
  'a variable on one line': { path: 'a.sh', text: (n) => filled(n, `${variable}=0;`) },
  'downloads on one line': { path: 'a.sh', text: (n) => filled(n, 'curl -k https://api.otesse.com ; ') },
  'a download from many hosts': { path: 'a.sh', text: (n) => `curl -k ${filled(n, 'https://a@')}` },
  'flags without an end': {
    path: 'a.sh',
    text: (n) => `curl ${filled(n, '-kkkkkkk!')} https://a.otesse.com`,
  },
  'templates that nothing closes': {
    path: 'a.yml',
    text: (n) => `kind: ClusterRole\na: [\n${filled(n, '# {{ {% <%\n')}`,
  },
  'templates on one line': {
    path: 'a.yml',
    text: (n) => `kind: ClusterRole\na: [\n${lines(n)}${filled(n, '{{ x }} ')}\n`,
  },
  'comments that nothing closes': { path: 'a.tf', text: (n) => database + filled(n, '/*\n') },
  'blocks in blocks': { path: 'a.tf', text: (n) => database + filled(n, 'a {\n') },
  'lists in lists': { path: 'a.tf', text: (n) => `${database}x=${filled(n, '[\n')}` },
  'labels without a block': { path: 'a.tf', text: (n) => `${database}${filled(n, 'a ')}{}\n` },
  'heredocs that nothing ends': { path: 'a.tf', text: (n) => database + filled(n, 'a=<<A\n') },
  'calls that nothing closes': { path: 'a.tf', text: (n) => database + filled(n, 'a=jsonencode(\n') },
  'quotes in quotes': { path: 'a.tf', text: (n) => database + filled(n, 'a="$' + '{"\n') },
  'cards on one line': { path: 'a.csv', text: (n) => `card number\n${filled(n, `${card} `)}` },
  'cards on the only line': { path: 'a.csv', text: (n) => `card number ${filled(n, `${card} `)}` },
  'addresses of webhooks': {
    path: 'a.yml',
    text: (n) => `webhooks:\n${filled(n, '  - "http://b.otesse.com/x"\n')}`,
  },
  'addresses on one line': {
    path: 'a.js',
    text: (n) => `${lines(n)}webhook = \`${filled(n, 'http://b.otesse.com/x ')}\``,
  },
  'a name of underscores': { path: 'a.js', text: (n) => handler(`${filled(n, '_a')}.sav(e);`, n) },
  'a name of readings': { path: 'a.js', text: (n) => handler(`const z = ${filled(n, 'raw')}x(q);`, n) },
  'a header of hyphens': {
    path: 'a.js',
    text: (n) => handler(`const s = q.headers["${filled(n, 'x-')}"];`, n),
  },
  'a header that is lost': { path: 'a.js', text: (n) => handler(`@@@ "${filled(n, 'x-')}" @@ (((`, n) },
  'words in a template': { path: 'a.js', text: (n) => handler(`log(\`${filled(n, 'a_')}\`, e);`, n) },
  'an index of bodies': { path: 'a.js', text: (n) => handler(`log(q["${filled(n, 'body.r.')}cvv"]);`, n) },
  'a path of parameters': {
    path: 'a.js',
    text: (n) =>
      `${lines(n)}app.post("/webhooks/stripe${filled(n, '/*:a(')}", (q, r) => { db.save(q.body); });`,
  },
  'formats of logs': { path: 'a.js', text: (n) => handler(`console.log(e); "${filled(n, 'format')}";`, n) },
  'lists of what is hidden': {
    path: 'a.js',
    text: (n) => `${handler('console.log({ e });', n)}/*${filled(n, 'redact:[ \n')}*/`,
  },
  'a key that is logged': {
    path: 'a.js',
    text: (n) => `${handler(`console.log({ ${filled(n, 'a')}: e });`, n)}const o = { redact: ["x"] };`,
  },
  'a mail of names': {
    path: 'a.js',
    text: (n) => handler(`${filled(n, '_sg_ses_')}x.send({ text: process.env.STRIPE_SECRET_KEY, e });`, n),
  },
  'logs on one line': {
    path: 'a.js',
    text: (n) => `${lines(n)}${filled(n, 'console.log(req.body,process.env.STRIPE_SECRET_KEY);')}\n`,
  },
};
