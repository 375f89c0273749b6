/**
 * Endpoints of better-auth that we do another way, or not at all. They would go round our limits, names and common
 * passwords, or write what our caches are not told of.
 */
export const unusedPaths: string[] = [
  '/update-user',
  '/update-session',
  '/delete-user',
  '/delete-user/callback',
  '/get-access-token',
  '/refresh-token',
  '/account-info',
  '/email-otp/check-verification-otp',
  '/email-otp/verify-email',
  '/email-otp/request-password-reset',
  '/email-otp/reset-password',
  '/email-otp/request-email-change',
  '/email-otp/change-email',
  '/forget-password/email-otp',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
];
