import type { Language } from '../../../model/index.ts';
import type { Example } from '../../rule.ts';
import { csharp, go, java, javascript, php, python, ruby, typescript, wrong } from '../examples/index.ts';

export const examples: Partial<Record<Language, Example>> = {
  javascript: wrong(javascript, [
    [`express.raw({ type: '*/*' })`, 'express.json()'],
    ['.update(req.body)', '.update(JSON.stringify(req.body))'],
    ['JSON.parse(req.body).order', 'req.body.order'],
  ]),
  typescript: wrong(typescript, [
    ['await request.text()', 'await request.json()'],
    ['.update(body)', '.update(JSON.stringify(body))'],
    ['JSON.parse(body).order', 'body.order'],
  ]),
  python: wrong(python, [
    [
      `import hmac
`,
      `import hmac
import json
`,
    ],
    ['request.get_data()', 'json.dumps(request.get_json()).encode()'],
  ]),
  go: wrong(go, [
    [
      `	body, err := io.ReadAll(r.Body)
	if err != nil {`,
      `	var event map[string]any
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {`,
    ],
    [
      '	mac := hmac',
      `	body, _ := json.Marshal(event)
	mac := hmac`,
    ],
    [
      `	"io"
`,
      '',
    ],
    [
      `	"encoding/hex"
`,
      `	"encoding/hex"
	"encoding/json"
`,
    ],
  ]),
  ruby: wrong(ruby, [['request.raw_post', 'params.to_json']]),
  php: wrong(php, [['$request->getContent()', 'json_encode($request->all())']]),
  java: wrong(java, [
    ['@RequestBody String body', '@RequestBody Map<String, Object> event'],
    ['body.getBytes(StandardCharsets.UTF_8)', 'json.writeValueAsBytes(event)'],
    ['Order.paid(body)', 'Order.paid(event)'],
    ['throws GeneralSecurityException', 'throws GeneralSecurityException, JsonProcessingException'],
    [
      `import java.util.HexFormat;
`,
      `import java.util.HexFormat;
import java.util.Map;
`,
    ],
    [
      'import java.nio',
      `import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio`,
    ],
    [
      `    private final OrderRepository orders;
`,
      `    private final ObjectMapper json = new ObjectMapper();
    private final OrderRepository orders;
`,
    ],
  ]),
  csharp: wrong(csharp, [
    ['Handle()', 'Handle([FromBody] OrderEvent paid)'],
    [
      `        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
`,
      `        var body = JsonSerializer.Serialize(paid);
`,
    ],
    [
      `using System.Text;
`,
      `using System.Text;
using System.Text.Json;
`,
    ],
    ['Order.Paid(body)', 'Order.Paid(paid)'],
  ]),
};
