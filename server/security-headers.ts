/** What every answer says to browsers, whatever it is. Beside it stands a policy for its content. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  };
}

/** Of documents: what they may load and run. `scripts` are the sources beside our own files. */
function documentPolicy(scripts: string, { connect = "'self'" } = {}): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", scripts].join(' ').trim()}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** `hashes` are those of its own inline scripts: `sha256-…`. */
export function policyWith(hashes: readonly string[]): string {
  return documentPolicy(hashes.map((hash) => `'${hash}'`).join(' '));
}

/** Of documents in development, where Next writes scripts of its own and listens for changes. */
export const developmentPolicy = documentPolicy("'unsafe-inline' 'unsafe-eval'", { connect: "'self' ws: wss:" });

/** Of what is no document and runs nothing. */
export const otherPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

// Next puts these two there, as its rules overrule a route's fields.

/** Of what people brought. */
export const uploadPolicy = "sandbox; default-src 'none'";

/** Of the service worker, which may ask our own site and runs nothing but itself. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; script-src 'self'";

/** Of plain `next start`, where nobody hashes scripts: all but what may run. */
export const plainPolicy = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
