/** Every error that a caller may see: code → HTTP status, tRPC's code, message. */
export const errorTable = {
  INVALID_INPUT: { status: 400, trpc: 'BAD_REQUEST', message: 'The request is not valid.' },
  UNAUTHORIZED: { status: 401, trpc: 'UNAUTHORIZED', message: 'Sign in first.' },
  FORBIDDEN: { status: 403, trpc: 'FORBIDDEN', message: 'You may not do that.' },
  NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is nothing here.' },
  PROJECT_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such project.' },
  PROJECT_MOVED: { status: 308, trpc: 'NOT_FOUND', message: 'The project has a new address.' },
  PROFILE_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such person.' },
  CHAIN_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such chain.' },
  EVENT_NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', message: 'There is no such event.' },
  METHOD_NOT_ALLOWED: { status: 405, trpc: 'METHOD_NOT_SUPPORTED', message: 'This address does not take that method.' },
  OVERLOADED: {
    status: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    message: 'Too many are asking at once. Try again in a moment.',
  },
  INTERNAL: { status: 500, trpc: 'INTERNAL_SERVER_ERROR', message: 'Something broke on our side. It has been logged.' },
} as const;

export type ErrorCode = keyof typeof errorTable;

/** An error meant for the caller; `data` names what it is about. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly data: Record<string, unknown>;

  constructor(code: ErrorCode, data: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(errorTable[code].message, options);
    this.name = 'DomainError';
    this.code = code;
    this.data = data;
  }
}
