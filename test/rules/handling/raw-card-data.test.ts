import { describe, expect, it } from 'vitest';
import { fileFindings, told } from '../../detection/files/support.ts';
import { fill } from '../../support/samples.ts';

const id = 'raw-card-data';

/** A number that a bank could have given out: made here, so that none stands in the repository. */
function cardNumber(prefix: string, length: number, seed: number): string {
  for (let turn = seed; ; turn++) {
    const body = prefix + fill(`{{digits:${length - prefix.length - 1}}}`, turn);
    const number = '0123456789'
      .split('')
      .map((digit) => body + digit)
      .find(isValid)!;
    if (new Set(number).size > 7 && !/0{5}|123456|234567|345678|987654|(\d)\1{4}/.test(number)) return number;
  }
}

// Written apart from the rule on purpose: the one checks the other.
function isValid(number: string): boolean {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...number]
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 ? doubled[+digit]! : +digit), 0);
  return sum % 10 === 0;
}

const visa = cardNumber('47', 16, 1);
const mastercard = cardNumber('53', 16, 40);
const amex = cardNumber('37', 15, 80);
const grouped = visa.replace(/(\d{4})(?=\d)/g, '$1 ');

const reported: [path: string, text: string, confidence: string][] = [
  ['a.js', 'const { creditCardNumber } = request.body;', 'medium'],
  [
    'a.js',
    "app.post('/pay', (req, res) => { charge(req.body.card.number, req.body['card-number'], req.body.cvc); });",
    'medium',
  ],
  ['a.ts', 'const { cvv } = await request.json();', 'medium'],
  ['a.ts', 'const number = ctx.request.body.cardNumber;', 'medium'],
  ['a.py', 'def pay():\n    return charge(request.form["cc_number"], request.form.get("cvv"))', 'medium'],
  ['a.py', 'class Payment(BaseModel):\n    card_number: str\n    cvv: str', 'low'],
  ['a.go', 'package a\nfunc f(c *gin.Context) { c.PostForm("card_number") }', 'medium'],
  ['a.rb', 'def create\n  charge(params[:payment][:card_number])\nend', 'medium'],
  ['a.php', "<?php charge($_POST['card_number'], $_POST['cvv']);", 'medium'],
  ['A.java', 'class A { void f() { charge(request.getParameter("cardNumber")); } }', 'medium'],
  ['A.java', 'class PayRequest { private String cardNumber; private String cvv; }', 'low'],
  ['A.cs', 'class A { void F() { Charge(Request.Form["CardNumber"]); } }', 'medium'],
  ['pay.html', '<form action="/pay"><input type="text" name="payment[card_number]"></form>', 'medium'],
  ['pay.erb', '<form method="post"><input autocomplete="cc-number" name="n"></form>', 'medium'],
  ['seed.sql', `INSERT INTO payments (name, card_number) VALUES ('A', '${visa}');`, 'medium'],
  ['export.csv', `id,card number\n1,${mastercard}\n2,${grouped}`, 'medium'],
  ['a.js', `const creditCard = '${amex}';`, 'medium'],
  ['test/fixtures/payment.json', `{"card_number": "${grouped}"}`, 'low'],
];

const silent: [path: string, text: string][] = [
  ['a.js', 'const { last4, brand } = req.body.card; // cvv'],
  ['a.js', 'const number = state.cardNumber; form.cvv = input.cvv;'],
  ['a.js', "if ('cvv' in req.body) throw new Error('no cards here');"],
  ['a.js', "const card = { cardNumber: '4242424242424242', cvc: '123' };"],
  ['a.js', "const cardNumber = '4111 1111 1111 1111'; const creditCard = '5555-5555-5555-4444';"],
  ['a.js', `const orderNumber = '${visa}'; // of no cvv`.replace('cvv', 'thing')],
  ['a.js', `const creditCard = '${visa.slice(0, 15)}${(Number(visa[15]) + 1) % 10}';`],
  ['a.js', `const creditCard = '${visa}99'; const card_number = 'a${visa}';`],
  ['a.py', 'class Invoice(BaseModel):\n    number: str\n    cvv_required: bool'],
  ['a.py', 'class Card:\n    card_number = None\n    cvv = None'],
  ['a.rb', 'validates :card_number, presence: true'],
  ['A.java', 'class Card { String cardNumber; String cvv; }'],
  ['pay.html', '<form action="/pay"><input data-stripe="card_number"></form>'],
  ['pay.html', '<form action="https://pay.vendor.com/take"><input name="card_number"></form>'],
  ['pay.html', '<form action="/pay"><input name="card_name"><input name="card_number_last4"></form>'],
];

describe('cards in one’s own hands', () => {
  it.each(reported)('are reported in %s: %s', async (path, text, confidence) => {
    const lines = (await told(path, text)).map((line) => line.replace(/^(\S+) \d+/, '$1'));
    expect(lines).toEqual([`${id} ${confidence}`]);
  });

  it.each(silent)('are not seen in %s: %s', async (path, text) => {
    expect(await told(path, text)).toEqual([]);
  });

  it('never show their numbers', async () => {
    const text = `card_number\n${visa}\n${mastercard}\n${amex}`;
    const found = await fileFindings('cards.csv', text);
    expect(found).toHaveLength(1);
    for (const number of [visa, mastercard, amex])
      expect(JSON.stringify(found)).not.toContain(number.slice(0, 8));
    const others = await fileFindings('cards.csv', text.replace(visa, cardNumber('49', 16, 9)));
    expect(others[0]?.fingerprint).toBe(found[0]?.fingerprint);
  });
});
