import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Loaded before a build by tests/site/reproducible.test.ts: another year, and no network.
const AHEAD = 1000 * 60 * 60 * 24 * 500;
const { now } = Date;

globalThis.Date = new Proxy(Date, {
  construct: (real, parts) =>
    parts.length === 0 ? new real(now() + AHEAD) : Reflect.construct(real, parts),
  get: (real, key) => (key === 'now' ? () => now() + AHEAD : Reflect.get(real, key)),
});

function refuse(what: unknown): never {
  throw new Error(`The build asks the network: ${JSON.stringify(what)}`);
}
Object.assign(net.Socket.prototype, { connect: refuse });
Object.assign(dns, { lookup: refuse });
Object.assign(dns.promises, { lookup: refuse });
Object.assign(globalThis, { fetch: refuse });
syncBuiltinESMExports();
