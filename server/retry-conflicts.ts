/** Unique names that are chosen: what another took meanwhile is seen the next time. */
const chosenNames = ['project_slug_key', 'project_slug_old_key', 'chain_slug_key', 'event_slug_key'];
/**
 * A deadlock, or rows that changed under a stricter isolation: the database ended one so that the other could go on. The last
 * is a prepared statement whose table was changed meanwhile; it is made anew.
 */
const conflictCodes = ['40P01', '40001', '0A000'];
const attempts = 5;

/** Does a transaction anew where the database ended it in favour of another. */
export async function retryConflicts<T>(transact: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact();
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}

function isConflict(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, constraint_name } = at as Error & { code?: unknown; constraint_name?: unknown };
    if (conflictCodes.includes(String(code)) || chosenNames.includes(String(constraint_name))) return true;
  }
  return false;
}
