import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createFront } from './front.ts';
import { trustProxies } from './proxies.ts';
import { shutDown } from './shutdown.ts';

const usage = `node server/front/cli.ts --origin URL --port N
  --origin URL            http://host:port, https://host or unix:/path/to/socket
  --port N                port to listen on
  --host ADDRESS          address to listen on (127.0.0.1)
  --max-mib N             memory for stored answers (128)
  --session-cookie NAME   cookie that says who a person is; may be repeated
  --trusted-proxy ADDRESS a proxy before it, or a network of them, whose X-Forwarded-* are believed; may be repeated
  --linger-ms N           how long it goes on accepting when told to end (500)
`;

/** Longer than balancers keep an idle connection, so that it is they who end it. */
const keepAliveMs = 75_000;

const { values } = parseArgs({
  options: {
    origin: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    'max-mib': { type: 'string', default: '128' },
    'session-cookie': { type: 'string', multiple: true, default: [] },
    'trusted-proxy': { type: 'string', multiple: true, default: [] },
    'linger-ms': { type: 'string', default: '500' },
  },
});

if (!values.origin || !values.port) {
  process.stderr.write(usage);
  process.exit(2);
}

const front = createFront({
  origin: values.origin,
  maxBytes: Number(values['max-mib']) * 2 ** 20,
  sessionCookies: values['session-cookie'],
  proxies: trustProxies(values['trusted-proxy']),
});
const server = createServer({ keepAliveTimeout: keepAliveMs }, front.handle).listen(
  Number(values.port),
  values.host,
  () => {
    process.stdout.write(`front of ${values.origin} on http://${values.host}:${values.port}\n`);
  },
);

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => shutDown(server, front, { lingerMs: Number(values['linger-ms']), graceMs: 30_000 }));
