import { resolve } from 'node:path';
import { env } from './env.ts';
import { Guard } from './guard.ts';
import { perProcess } from './per-process.ts';
import { diskStore, type FileStore } from './upload/file-store.ts';
import { s3Store } from './upload/s3-store.ts';

/** Where the site keeps files: a bucket where one is named, else the disk. */
export const siteUploads: FileStore = perProcess('uploads', () => {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = env;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (endpoint && bucket && accessKeyId && secretAccessKey) {
    return s3Store({ endpoint, bucket, accessKeyId, secretAccessKey, region });
  }
  return diskStore(resolve(env.PROVA_HOME, 'uploads'));
});

/** Pictures that are drawn at once; each takes a core and up to 160 MB while it is. */
export const drawing = perProcess('drawing', () => new Guard({ limit: 2, queueLimit: 20, limitMs: 30_000 }));
