/** The pages for people. */
import { describe, expect, it } from 'vitest';
import { shopWithApp } from './support.ts';

const ten = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';

async function pullRequest() {
  const shop = await shopWithApp({ pull_requests: 'write', checks: 'write', contents: 'write' });
  const head = shop.shop.push('change', { 'src/pay.ts': ten.replace('five', 'FIVE') });
  const pull = shop.shop.openPull('change', { by: 'ann', title: 'A <b>new</b> price' });
  const page = async (path: string) => {
    const answer = await fetch(`${shop.github.url}/acme/shop${path}`);
    return {
      status: answer.status,
      text: (await answer.text()).replace(/\s+/g, ' '),
      headers: answer.headers,
    };
  };
  return { ...shop, pull, head, page };
}

describe('a pull request', () => {
  it('has its conversation, in its order', async () => {
    const { pull, page } = await pullRequest();
    pull.comment('bob', 'First **of all**');
    const said = pull.commentOn('bob', { path: 'src/pay.ts', subject: 'line', line: 5 }, 'Why five?');
    pull.reply('ann', said, 'Because');
    const { text } = await page('/pull/1');
    expect(text).toContain('A &#60;b&#62;new&#60;/b&#62; price');
    expect(text).toContain('First <strong>of all</strong>');
    const order = ['First', 'src/pay.ts', 'FIVE', 'Why five?', 'Because'].map((each) => text.indexOf(each));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).not.toContain('resolved by');
    pull.resolve('ann', said);
    expect((await page('/pull/1')).text).toMatch(/<details class="thread resolved">.*resolved by ann/);
  });

  it('shows what a suggestion would replace', async () => {
    const { pull, page } = await pullRequest();
    const place = { path: 'src/pay.ts', subject: 'line', startLine: 5, line: 6 } as const;
    pull.commentOn('bob', place, 'Rather:\n```suggestion\nfifth\n```');
    const { text } = await page('/pull/1');
    const rows = [...text.matchAll(/<tr class="(\w+)"><td class="sign">(.)<\/td><td class="code">(\w*)/g)];
    expect(rows.map(([, kind, sign, code]) => [kind, sign, code])).toEqual([
      ['removed', '-', 'FIVE'],
      ['removed', '-', 'six'],
      ['added', '+', 'fifth'],
    ]);
  });

  it('has its files, with what is said below the line', async () => {
    const { pull, page } = await pullRequest();
    pull.commentOn('bob', { path: 'src/pay.ts', subject: 'line', line: 5 }, 'Why five?');
    const { text } = await page('/pull/1/files');
    const order = ['@@ -2,7', 'five', 'FIVE', 'Why five?', 'eight'].map((each) => text.indexOf(each));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('has its checks, each a page with annotations', async () => {
    const { head, call, page } = await pullRequest();
    const annotation = {
      path: 'src/pay.ts',
      start_line: 5,
      end_line: 5,
      annotation_level: 'failure',
      message: 'Five',
    };
    const output = { title: 'One finding', summary: 'One **finding**', annotations: [annotation] };
    const run = { name: 'guard', head_sha: head, conclusion: 'failure', output };
    const { id } = (await call('POST', '/repos/acme/shop/check-runs', run)).body;
    expect((await page('/pull/1')).text).toMatch(/Some checks were not successful.*guard.*One finding/);
    const { text } = await page(`/runs/${id}`);
    expect(text).toMatch(/failure.*One <strong>finding<\/strong>.*src\/pay.ts#L5.*<pre>Five<\/pre>/);
    const [, place] = /href="[^"]*acme\/shop(\/blob\/[^"#]+)/.exec(text)!;
    expect((await page(place!)).text).toContain(
      '<tr id="L5"><td class="number">5</td><td class="code">FIVE</td>',
    );
  });
});

describe('a text', () => {
  it.each([
    ['<script>alert(1)</script>', 'alert(1)'],
    ['<img src="x" onerror="alert(1)">', 'onerror'],
    ['<a href="javascript:alert(1)">x</a>', 'javascript:'],
    ['[x](javascript:alert(1))', 'javascript:'],
    ['<style>body { display: none }</style>', 'display: none'],
    ['<!-- otesse-guard:summary -->', 'otesse-guard:summary'],
    ['<form action="/x"><button>Go</button></form>', '<form'],
    ['<iframe src="/acme/shop"></iframe>', '<iframe'],
    ['<p class="state open">x</p>', 'class="state open">x'],
  ])('has nothing that runs or misleads: %s', async (body, never) => {
    const { shop, github } = await shopWithApp({});
    shop.openIssue('ann', 'Issue', `${body}\n\nand **text**`);
    const answer = await fetch(`${github.url}/acme/shop/issues/1`);
    const text = await answer.text();
    expect(text).toContain('and <strong>text</strong>');
    expect(text).not.toContain(never);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('folds what is to be folded, and says what is a warning', async () => {
    const { shop, github } = await shopWithApp({});
    const body = '<details><summary>More</summary>\n\n- **inside**\n\n</details>\n\n> [!WARNING]\n> Care\n';
    shop.openIssue('ann', 'Issue', body);
    const text = await (await fetch(`${github.url}/acme/shop/issues/1`)).text();
    expect(text).toMatch(/<details><summary>More<\/summary>\s*<ul>\s*<li><strong>inside[\s\S]*?<\/details>/);
    expect(text).toMatch(/<div class="alert warning"><p class="kind">Warning<\/p>\s*<p>Care/);
  });
});

it('what is not there is a page, and no objection', async () => {
  const { page } = await pullRequest();
  for (const path of ['/pull/7', '/blob/main/none.ts', '/wiki']) {
    expect((await page(path)).status, path).toBe(404);
  }
});
