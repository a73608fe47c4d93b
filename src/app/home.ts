import { Hono } from 'hono';
import { homePage } from './setup/views.ts';

/** What people see who open the server in a browser. */
export function home(appUrl: string): Hono {
  return new Hono().get('/', (c) => c.html(homePage(`${appUrl}/installations/new`)));
}
