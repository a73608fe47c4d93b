/** Handlers in files that are called like tests. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTestFile } from '../../../src/detection/analysis/index.ts';
import type { Report } from '../../../src/model/index.ts';
import { Repository } from '../../support/repository.ts';
import { range, tree, unread } from '../support.ts';

const judged = ({ findings }: Report): string[] =>
  findings
    .filter(({ rule }) => rule === 'webhook-signature-not-verified')
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ path }) => path);

const router = `
import { Router } from 'express';
const router = Router();
router.post('/webhooks/otesse', async (req, res) => {
  await orders.markPaid(req.body.order);
  res.sendStatus(204);
});
export default router;
`;
const flask = `
from flask import Blueprint, request
bp = Blueprint('pay', __name__)

@bp.route('/webhooks/otesse', methods=['POST'])
def paid():
    db.session.add(Order(request.get_json()['order']))
    db.session.commit()
    return '', 204
`;

async function scanned(files: Record<string, string>): Promise<Report> {
  const repository = new Repository();
  repository.commit(files);
  return tree(repository.root);
}

describe('a handler under a name of tests', () => {
  it('is judged where the program imports it, whatever the file is called that does', async () => {
    const mounts = "import pay from './tests/pay.js';\nimport app from './a.js';\napp.use('/x', pay);\n";
    const report = await scanned({ 'boot.js': mounts, 'tests/pay.js': router });
    expect(judged(report)).toEqual(['tests/pay.js']);
    expect(unread(report)).toEqual([]);
  });

  it('is judged where the program imports it by way of another such file', async () => {
    const report = await scanned({
      'boot.js': "const { pay } = require('./spec');\nrequire('./a.js').use('/x', pay);\n",
      'spec/index.js': "export { default as pay } from './pay.js';\n",
      'spec/pay.js': router,
    });
    expect(judged(report)).toEqual(['spec/pay.js']);
  });

  it('is judged where the file alone is called so', async () => {
    const mounts = "import pay from './pay.test.js';\nimport app from './a.js';\napp.use('/x', pay);\n";
    expect(judged(await scanned({ 'boot.js': mounts, 'pay.test.js': router }))).toEqual(['pay.test.js']);
  });

  it.each(['from shop.tests.pay import bp', 'from .tests import pay', 'import shop.tests.pay'])(
    'is judged in Python: %s',
    async (line) => {
      const report = await scanned({ 'shop/boot.py': `${line}\n`, 'shop/tests/pay.py': flask });
      expect(judged(report)).toEqual(['shop/tests/pay.py']);
    },
  );

  it('is judged outside of a repository', async () => {
    const root = mkdtempSync(join(tmpdir(), 'guard-'));
    const files = { 'boot.js': "import pay from './tests/pay.js';\n", 'tests/pay.js': router };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    expect(judged(await tree(root))).toEqual(['tests/pay.js']);
  });

  it('is judged in the change that mounts it', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'boot.js': 'import app from "./a.js";\n' });
    const head = repository.commit({ 'boot.js': 'import "./tests/pay.js";\n', 'tests/pay.js': router });
    expect(judged(await range(repository.root, base, head))).toEqual(['tests/pay.js']);
  });

  it('is told to be passed over where only other tests, or nobody, import it', async () => {
    const files = { 'tests/a.js': "import pay from './pay.js';\n", 'tests/pay.js': router, 'a.js': 'x();\n' };
    const report = await scanned(files);
    expect([judged(report), unread(report), report.complete]).toEqual([[], ['tests/pay.js: test'], true]);
    const repository = new Repository();
    const base = repository.commit(files);
    const head = repository.commit({ 'tests/pay.js': `${router}\n// more\n`, 'tests/other.js': router });
    expect(unread(await range(repository.root, base, head))).toEqual([
      'tests/other.js: test',
      'tests/pay.js: test',
    ]);
  });
});

describe('a word of tests in a path', () => {
  it.each([
    'app/api/test/route.ts',
    'src/app/(shop)/e2e/route.js',
    'pages/api/tests/paid.ts',
    'src/routes/test/+server.ts',
    'server/api/test/paid.post.ts',
    'supabase/functions/test/index.ts',
    'src/main/java/com/shop/tests/PayController.java',
    'app/controllers/spec/pay_controller.rb',
    'public/test/hook.php',
  ])('makes no test of what a framework serves: %s', (path) => {
    expect(isTestFile(path)).toBe(false);
  });

  it.each([
    'app/tests/test_pay.py',
    'pages/api/paid.test.ts',
    'tests/pages/api/paid.ts',
    'server/api/__tests__/paid.ts',
    'supabase/functions/tests/paid-test.ts',
    'src/test/java/com/shop/PayController.java',
    'spec/controllers/pay_controller.rb',
    'tests/public/hook.php',
    'shop_test.go',
  ])('makes a test elsewhere: %s', (path) => {
    expect(isTestFile(path)).toBe(true);
  });
});
