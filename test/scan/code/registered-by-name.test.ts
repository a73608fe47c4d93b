import { describe, expect, it } from 'vitest';
import { Repository } from '../../support/repository.ts';
import { tree } from '../support.ts';

const take =
  '  body, _ := io.ReadAll(r.Body)\n  db.Exec("INSERT INTO webhooks_seen VALUES (?)", body)\n  w.WriteHeader(204)\n';
const taken = `func hook(w http.ResponseWriter, r *http.Request) {\n${take}}\n`;
const head = 'package main\n\nimport (\n  "io"\n  "net/http"\n)\n\n';
const main = 'func main() {\n  http.HandleFunc("/webhooks/otesse", hook)\n}\n';

const programs: Record<string, { sources: Record<string, string>; at: string }> = {
  'in the same Go file': { sources: { 'main.go': `${head}${taken}\n${main}` }, at: 'main.go:8' },
  'in another Go file': {
    sources: { 'hook.go': head + taken, 'main.go': `${head}${main}` },
    at: 'hook.go:8',
  },
  'on several routes': {
    sources: {
      'main.go': `${head}${taken}\n${main.replace('}', '  http.HandleFunc("/webhooks/old", hook)\n}')}`,
    },
    at: 'main.go:8',
  },
  'within what checks nothing': {
    sources: {
      'main.go': `${head}${taken}\n${main.replace('hook)', 'logged(http.HandlerFunc(hook)))').replace('HandleFunc', 'Handle')}
func logged(next http.Handler) http.Handler {
  return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
    log.Println(r.URL.Path)
    next.ServeHTTP(w, r)
  })
}
`,
    },
    at: 'main.go:8',
  },
  'with gin, as a field': {
    sources: {
      'server.go':
        'package main\n\nimport "github.com/gin-gonic/gin"\n\ntype Server struct{ db *DB }\n\n' +
        'func (s *Server) Hook(c *gin.Context) {\n  body, _ := c.GetRawData()\n' +
        '  s.db.Exec("INSERT INTO webhooks_seen VALUES (?)", body)\n}\n\n' +
        'func main() {\n  s := &Server{}\n  r := gin.Default()\n  r.POST("/webhooks/otesse", s.Hook)\n}\n',
    },
    at: 'server.go:7',
  },
  'in a file of Laravel’s routes': {
    sources: {
      'routes/api.php':
        "<?php\nuse App\\Http\\Controllers\\OrderHookController;\n\nRoute::post('/webhooks/otesse', [OrderHookController::class, 'take']);\n",
      'app/Http/Controllers/OrderHookController.php':
        '<?php\nnamespace App\\Http\\Controllers;\n\nclass OrderHookController extends Controller\n{\n' +
        '    public function take(Request $request)\n    {\n        Order::create($request->all());\n' +
        '        return response()->noContent();\n    }\n}\n',
    },
    at: 'app/Http/Controllers/OrderHookController.php:6',
  },
  'of Express': {
    sources: {
      'app.js':
        "const app = require('express')();\napp.post('/webhooks/otesse', take);\napp.put('/webhooks/otesse', take);\n\n" +
        'async function take(req, res) {\n  await orders.insert(req.body);\n  res.sendStatus(204);\n}\n',
    },
    at: 'app.js:5',
  },
};

describe('a handler that is registered by its name', () => {
  it.each(Object.entries(programs))(
    'is told once, where its function stands: %s',
    async (_, { sources, at }) => {
      const repository = new Repository();
      repository.commit(sources);
      const { findings, coverage } = await tree(repository.root);
      const accusations = findings.filter(({ rule }) => rule === 'webhook-signature-not-verified');
      expect(accusations.map(({ path, line }) => `${path}:${line}`)).toEqual([at]);
      expect(coverage).toMatchObject({ handlers: 1 });
    },
  );
});
