/** What stands before the servers, as a proxy does: one address, whoever is alive behind it. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface Front {
  port: number;
  /** The servers that there are; the next connection goes to the next of them, or where that is dead to another. */
  behind: Set<number>;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  const behind = new Set<number>();
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    const ports = [...behind];
    const first = turn++;
    pass(socket, [...ports.slice(first % ports.length), ...ports.slice(0, first % ports.length)]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    behind,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pass(socket: Socket, [port, ...others]: number[]): void {
  if (port === undefined) return void socket.destroy();
  const server = connect(port, '127.0.0.1');
  let isThrough = false;
  server.once('connect', () => {
    isThrough = true;
    socket.pipe(server).pipe(socket);
  });
  server.on('error', () => (isThrough ? socket.destroy() : pass(socket, others)));
  server.on('close', () => isThrough && socket.destroy());
  socket.on('close', () => server.destroy());
}
