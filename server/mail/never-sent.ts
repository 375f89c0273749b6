import type { SMTPError } from 'nodemailer/lib/smtp-connection/index.js';

/** Why a mail goes out neither now nor later. To try it again would tell the same. */
export class NeverSent extends Error {}

/**
 * What hindered a mail: NeverSent where its address is none, or the mail server says for good that it takes no mail. All else
 * passes or is ours to mend, such as what the server has against us and not the address (RFC 3463: 5.7, policy).
 */
export function hindranceOf(error: unknown): unknown {
  const { code, command, response = '', responseCode = 0, message } = error as SMTPError;
  const isNoAddress = code === 'EENVELOPE' && command === 'API';
  const isRefused = command === 'RCPT TO' && responseCode >= 500 && !/^\d{3}[ -]5\.7\./.test(response);
  return isNoAddress || isRefused ? new NeverSent(message, { cause: error }) : error;
}
