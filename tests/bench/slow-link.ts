import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Half of a round trip in milliseconds, and bytes a millisecond: what browsers' tools call Slow 4G. */
const HALF = 75;
const RATE = 1_600_000 / 8 / 1000;

/** A slow line to a host on this machine: all connections share it, those of workers too. */
export async function slowLink(
  origin: string,
): Promise<{ origin: string; close(): Promise<void> }> {
  const { port } = new URL(origin);
  const sockets = new Set<Socket>();
  let free = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    const up = passing(far);
    const down = passing(near);
    near.on('data', (chunk) => up(chunk, performance.now() + HALF));
    far.on('data', (chunk) => {
      free = Math.max(free, performance.now()) + chunk.length / RATE;
      down(chunk, free + HALF);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] satisfies [Socket, Socket][]) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Writes to a socket each chunk at its time, in order. */
function passing(to: Socket): (chunk: Buffer, at: number) => void {
  let last = Promise.resolve();
  return (chunk, at) => {
    last = last.then(async () => {
      await pause(Math.max(0, at - performance.now()));
      if (!to.destroyed) to.write(chunk);
    });
  };
}
