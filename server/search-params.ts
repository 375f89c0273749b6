import { z } from 'zod';

/**
 * Reads a flat input from a query string: numbers and booleans by the schema's types, lists from repeated keys or
 * commas. Keys that the schema does not name are left out. A value that does not fit stays a string, so that the
 * schema itself reports it with its field.
 */
export function fromSearchParams(schema: z.ZodObject, params: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const values = params.getAll(key).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) continue;
    const type = unwrap(field as z.ZodType);
    if (type instanceof z.ZodArray)
      input[key] = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
    else if (values.length > 1) input[key] = values;
    else if (type instanceof z.ZodNumber) input[key] = /^-?\d+(\.\d+)?$/.test(first) ? Number(first) : first;
    else if (type instanceof z.ZodBoolean)
      input[key] = ({ true: true, 1: true, false: false, 0: false } as Record<string, boolean>)[first] ?? first;
    else input[key] = first;
  }
  return input;
}

function unwrap(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodNullable
    ? unwrap(type.unwrap() as z.ZodType)
    : type;
}
