import type { Translator } from '#app/_i18n/translations.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { useT } from './t.ts';

export type TellLost = (error: unknown, retry: () => void) => void;

/** Says why something was not kept, with a way to try again where that may help. */
export const tellLostIn =
  (t: Translator<'voice'>): TellLost =>
  (error, retry) => {
    const { message, mayHelp } = toldOf(error);
    toast({ title: t('lost', { why: message }), ...(mayHelp && { action: { name: t('retry'), act: retry } }) });
  };

export const useTellLost = (): TellLost => tellLostIn(useT());
