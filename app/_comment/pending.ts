/** The id of what is shown before the server has taken it. */
export const pendingId = (): string => `pending-${crypto.randomUUID()}`;

export const isPending = (id: string): boolean => id.startsWith('pending-');
