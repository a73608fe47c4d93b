/** Names under which programs hold a card's number and its security code, without hyphens and underscores. */
const numberNames =
  /^(?:card|creditcard|cc|debitcard|payment_?card)(?:number|num|no)$|^(?:creditcard|ccnumber|cardnumber|cardpan)$/i;
const codeNames =
  /^(?:card|cc|creditcard)?(?:cvv2?|cvc2?|csc)(?:code|number)?$|^cardsecuritycode$|^(?:card|cc)code$/i;

export type CardField = 'number' | 'code';

/** Which of a card's secrets a name stands for: `card_number`, `ccNo`, `cvv`. */
export function cardFieldOf(name: string): CardField | null {
  const plain = name.replace(/[-_ ]/g, '');
  if (numberNames.test(plain)) return 'number';
  return codeNames.test(plain) ? 'code' : null;
}
