import { describe, expect, it } from 'vitest';
import { analysed } from './support.ts';

/** A handler that writes to a database what it is sent; nothing in it says that it takes webhooks. */
const handler = (pkg: string, receiver = ''): string =>
  `package ${pkg}\n\nimport (\n  "io"\n  "net/http"\n)\n\nfunc ${receiver}Take(w http.ResponseWriter, r *http.Request) {\n` +
  '  body, _ := io.ReadAll(r.Body)\n  db.Exec("INSERT INTO orders VALUES (?)", body)\n}\n';

/** A file that puts one on a route of webhooks. */
const route = (pkg: string, named: string, imported = ''): string =>
  `package ${pkg}\n\nimport (\n  "net/http"\n${imported === '' ? '' : `  "${imported}"\n`})\n\n` +
  `func routes() {\n  http.HandleFunc("/webhooks/orders", ${named})\n}\n`;

async function accused(sources: Record<string, string>): Promise<string[]> {
  return (await analysed(sources)).findings.map(({ path }) => path);
}

describe('a Go handler that another file registers by name', () => {
  it.each([
    ['a plain name', 'Take', ''],
    ['a field', 's.Take', '(s *Server) '],
  ])('is not the one of the same name in a folder beside it: %s', async (_, named, receiver) => {
    const sources = {
      'shop/routes.go': route('shop', named),
      'shop/take.go': handler('shop', receiver),
      'admin/take.go': handler('admin', receiver),
    };
    expect(await accused(sources)).not.toContain('admin/take.go');
    expect(await accused(sources)).toContain('shop/take.go');
  });

  it('is the one of the package that is imported under that name', async () => {
    const sources = {
      'backend/cmd/main.go': route('main', 'orders.Take', 'example.com/shop/orders'),
      'backend/cmd/take.go': handler('main'),
      'backend/orders/take.go': handler('orders'),
      'admin/take.go': handler('admin'),
    };
    const found = await accused(sources);
    expect(found).toContain('backend/orders/take.go');
    expect(found).not.toContain('backend/cmd/take.go');
    expect(found).not.toContain('admin/take.go');
  });

  it('is the one at the root of the module', async () => {
    const found = await accused({
      'cmd/server/main.go': route('main', 'shop.Take', 'example.com/me/shop/v2'),
      'take.go': handler('shop'),
    });
    expect(found).toContain('take.go');
  });
});
