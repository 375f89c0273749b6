import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useT } from './t.ts';

/** Says of a link that led here what came of it: one of a mail that works no more, or of a service that was to be connected. */
export function RefusedLink({ path }: { path: string }) {
  const t = useT();
  const error = usePageParams(path).get('error');
  if (!error) return null;
  return (
    <p role="alert" className="rounded-8 bg-warn-soft text-warn px-3 py-2 text-pretty">
      {t(refusalOf(error))}
    </p>
  );
}

/** better-auth names what ails a mail's link in capitals, and a connection's refusal in small letters. */
export function refusalOf(error: string) {
  if (error === 'EMAIL_TAKEN') return 'linkTaken';
  if (/^[A-Z_]+$/.test(error)) return error === 'INVALID_USER' ? 'linkOfOther' : 'linkTooOld';
  if (error === 'account_already_linked_to_different_user') return 'connectedElsewhere';
  return error === 'access_denied' ? 'connectionDenied' : 'connectionFailed';
}
