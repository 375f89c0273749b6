import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { clientAddress } from './client-address.ts';
import { db } from './db.ts';
import { DomainError } from './errors.ts';
import { firstsToday } from './firsts-today.ts';
import { unknownClient } from './front/proxies.ts';
import { Gathering } from './gathering.ts';
import { spend } from './limits.ts';
import { log } from './log.ts';
import { perProcess } from './per-process.ts';
import { type Context, publicProcedure } from './trpc.ts';
import { type Visitor, visitorOf } from './visitor.ts';

type Definition<I extends z.ZodType, O extends z.ZodType, Once> = {
  /** The procedure's path: 'odds.tell'. */
  name: string;
  input: I;
  output: O;
  answer: z.input<O>;
  /** The parts of what is told by which a visitor counts once a day, however often they tell it. */
  onceADay: (input: z.output<I>) => Once[];
  /** Adds what many told since the last time; `firsts` are those parts that each had not told that day. */
  add: (tx: Database, told: { day: string; input: z.output<I>; firsts: Once[] }[]) => Promise<void>;
};

/**
 * Declares what browsers tell by the way, signed in or not, and nobody waits for: gathered in this process and added in
 * one transaction every few seconds, and before the process ends. One that is killed loses these seconds. Who told it is
 * written nowhere.
 */
export function visitorTells<I extends z.ZodType, O extends z.ZodType, Once>(definition: Definition<I, O, Once>) {
  const { name, input, output, answer, onceADay, add } = definition;
  type Telling = { day: string; input: z.output<I>; firsts: Once[] };
  const gathering = perProcess(`told.${name}`, () => {
    const write = (told: Telling[]) => db.transaction((tx) => add(tx, told));
    return new Gathering<Telling>({ write, onLost: (err) => log.warn({ err, name }, 'what browsers told was lost') });
  });
  return publicProcedure.input(input).mutation(async ({ ctx, input: known }): Promise<z.output<O>> => {
    await spend('tell', clientAddress());
    const told = known as z.output<I>;
    const { day, word } = await tellerOf(ctx);
    gathering.take({ day, input: told, firsts: await firstsToday(word, onceADay(told)) });
    return output.parse(answer);
  });
}

/** By the address alone where it is known, so that nobody makes a crowd of one by changing the name of their browser. */
async function tellerOf({ visitor }: Context): Promise<Visitor> {
  if (clientAddress() !== unknownClient) return visitorOf(new Headers(), undefined);
  const teller = await visitor?.();
  if (!teller) throw new DomainError('INTERNAL', { message: 'It is not known who tells.' });
  return teller;
}
