/** One attempt to deliver a webhook, as `GET /app/hook/deliveries` lists it. */
export interface Delivery {
  id: number;
  appId: number;
  /** Sent as `X-GitHub-Delivery`; a redelivery keeps it. */
  guid: string;
  event: string;
  action: string | null;
  installation: number | null;
  repository: number | null;
  /** The payload, as it is sent. */
  body: string;
  redelivery: boolean;
  deliveredAt: string;
  /** Seconds. */
  duration: number;
  /** 0 until there is an answer, or where there was none. */
  statusCode: number;
  status: string;
  request: Record<string, string>;
  response: { headers: Record<string, string>; payload: string };
}
