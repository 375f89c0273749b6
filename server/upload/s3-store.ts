import { AwsClient } from 'aws4fetch';
import { DomainError } from '../errors.ts';
import type { FileStore } from './file-store.ts';

export type S3Options = {
  /** 'https://s3.eu-central-1.amazonaws.com'; the bucket is the first part of the path. */
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
};

/** Files in a bucket of S3, or of what speaks as it does. */
export function s3Store({ endpoint, bucket, ...keys }: S3Options): FileStore {
  const client = new AwsClient({ ...keys, service: 's3', retries: 2 });
  const addressOf = (name: string) => `${endpoint.replace(/\/$/, '')}/${bucket}/${name}`;
  return {
    async put(name, bytes) {
      const answer = await client.fetch(addressOf(name), { method: 'PUT', body: Buffer.from(bytes) });
      await answer.body?.cancel();
      if (!answer.ok) throw refusal(answer.status);
    },
    async get(name) {
      const answer = await client.fetch(addressOf(name));
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      if (answer.status === 404) return;
      throw refusal(answer.status);
    },
    async remove(name) {
      const answer = await client.fetch(addressOf(name), { method: 'DELETE' });
      await answer.body?.cancel();
      if (!answer.ok && answer.status !== 404) throw refusal(answer.status);
    },
  };
}

function refusal(status: number): DomainError {
  return new DomainError('INTERNAL', {}, { cause: new Error(`the bucket answered ${status}`) });
}
