import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';

const keys = { accessKeyId: 'an id', secretAccessKey: 'a secret', region: 'nowhere-1' };

/** A bucket that takes and gives files by requests that are signed as S3 asks, and nothing else. */
export async function aBucket() {
  const files = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const name = request.url ?? '';
    const isOurs = name.startsWith('/bucket/') && (await isSigned(request, origin));
    if (!isOurs) return void response.writeHead(403).end();
    if (request.method === 'PUT') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      files.set(name, Buffer.concat(chunks));
      return void response.end();
    }
    if (request.method === 'DELETE') {
      files.delete(name);
      return void response.writeHead(204).end();
    }
    const found = files.get(name);
    response.writeHead(found ? 200 : 404).end(found);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { ...keys, endpoint: origin, bucket: 'bucket', names: () => [...files.keys()], close };
}

/** Whether the signature is what we make of the same request with the same secret. */
async function isSigned({ method = '', url = '', headers }: IncomingMessage, origin: string): Promise<boolean> {
  const signer = new AwsV4Signer({
    ...keys,
    service: 's3',
    method,
    url: origin + url,
    headers: { 'x-amz-content-sha256': String(headers['x-amz-content-sha256']) },
    datetime: String(headers['x-amz-date']),
  });
  return (await signer.sign()).headers.get('authorization') === headers.authorization;
}
