export async function POST(request: Request): Promise<Response> {
  const body = await request.text();
  return fetch(process.env.BILLING_URL!, {
    method: 'POST',
    headers: { 'stripe-signature': request.headers.get('stripe-signature')! },
    body,
  });
}
