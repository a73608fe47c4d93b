import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'routes/orders.js',
    bad: `router.post('/orders', async (req, res) => {
  console.log('order received', req.body);
  res.json(await otesse.orders.create(req.body));
});
`,
    good: `router.post('/orders', async (req, res) => {
  console.log('order received', req.body.reference);
  res.json(await otesse.orders.create(req.body));
});
`,
  },
  typescript: {
    path: 'app/api/orders/route.ts',
    bad: `export async function POST(request: Request) {
  const order = await request.json();
  logger.info({ order }, 'order received');
  return Response.json(await otesse.orders.create(order));
}
`,
    good: `export async function POST(request: Request) {
  const order = await request.json();
  logger.info({ reference: order.reference }, 'order received');
  return Response.json(await otesse.orders.create(order));
}
`,
  },
  python: {
    path: 'shop/orders.py',
    bad: `@app.post("/orders")
def create():
    order = request.get_json()
    app.logger.info("order received: %s", order)
    return otesse.create_order(order)
`,
    good: `@app.post("/orders")
def create():
    order = request.get_json()
    app.logger.info("order received: %s", order["reference"])
    return otesse.create_order(order)
`,
  },
  go: {
    path: 'orders.go',
    bad: `package main

func create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	log.Printf("order received: %s", body)
	otesse.CreateOrder(body)
}

func main() {
	http.HandleFunc("/orders", create)
}
`,
    good: `package main

func create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	log.Printf("order received: %d bytes", len(body))
	otesse.CreateOrder(body)
}

func main() {
	http.HandleFunc("/orders", create)
}
`,
  },
  ruby: {
    path: 'app/controllers/orders_controller.rb',
    bad: `class OrdersController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Rails.logger.info("order received: #{request.raw_post}")
    render json: OTESSE.create_order(params[:order])
  end
end
`,
    good: `class OrdersController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Rails.logger.info("order received: #{params[:reference]}")
    render json: OTESSE.create_order(params[:order])
  end
end
`,
  },
  php: {
    path: 'app/Http/Controllers/OrderController.php',
    bad: `<?php
class OrderController extends Controller
{
    public function store(Request $request)
    {
        Log::info('order received', $request->all());
        return $this->otesse->createOrder($request->input('order'));
    }
}
`,
    good: `<?php
class OrderController extends Controller
{
    public function store(Request $request)
    {
        Log::info('order received', ['reference' => $request->input('reference')]);
        return $this->otesse->createOrder($request->input('order'));
    }
}
`,
  },
  java: {
    path: 'src/main/java/shop/OrderController.java',
    bad: `@RestController
class OrderController {
    private static final Logger log = LoggerFactory.getLogger(OrderController.class);

    @PostMapping("/orders")
    String create(@RequestBody String order) {
        log.info("order received: {}", order);
        return otesse.create(order);
    }
}
`,
    good: `@RestController
class OrderController {
    private static final Logger log = LoggerFactory.getLogger(OrderController.class);

    @PostMapping("/orders")
    String create(@RequestBody String order) {
        log.info("order received: {} characters", order.length());
        return otesse.create(order);
    }
}
`,
  },
  csharp: {
    path: 'Controllers/OrdersController.cs',
    bad: `[ApiController]
public class OrdersController : ControllerBase
{
    [HttpPost("/orders")]
    public async Task<IActionResult> Create([FromBody] Order order)
    {
        _logger.LogInformation("Order received: {Order}", JsonSerializer.Serialize(order));
        return Ok(await _otesse.CreateAsync(order.Reference));
    }
}
`,
    good: `[ApiController]
public class OrdersController : ControllerBase
{
    [HttpPost("/orders")]
    public async Task<IActionResult> Create([FromBody] Order order)
    {
        _logger.LogInformation("Order received: {Reference}", order.Reference);
        return Ok(await _otesse.CreateAsync(order.Reference));
    }
}
`,
  },
};
