import type { AnyTRPCQueryProcedure } from '@trpc/server';
import { contextOf } from './caller.ts';
import { errorResponse, methods } from './http.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The handlers of a REST path that answers what a procedure without input does. Nothing keeps it. */
export function privateRoute(procedure: AnyTRPCQueryProcedure) {
  const caller = createCallerFactory(router({ read: procedure }));
  return methods({
    async GET(request) {
      try {
        const read = caller(contextOf(request)).read as (input: object) => Promise<unknown>;
        return Response.json(await read({}), { headers: { 'cache-control': 'private, no-store' } });
      } catch (error) {
        return errorResponse(error);
      }
    },
  });
}
