import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { UsageError } from '../../scan/errors.ts';

export interface Listening {
  port: number;
  /** Takes no new requests, and waits for those under way. */
  close: () => Promise<void>;
}

/** @throws UsageError when the port cannot be had */
export async function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(starting));
    starting.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(`port ${port} is taken by another program: set PORT to another one`);
  if (error.code === 'EACCES')
    return new UsageError(`port ${port} needs more rights: set PORT to one above 1023`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new UsageError(`HOST ${host} is no address of this machine`);
  return error;
}
