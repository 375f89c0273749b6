import { connection } from 'next/server';
import { robots } from '#server/robots.ts';

export async function GET(): Promise<Response> {
  await connection();
  return robots();
}
