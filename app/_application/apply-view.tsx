'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { DirectoryLink } from '#app/_investors/directory-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { trpc } from '#app/_trpc/client.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { OwnApplication } from '#server/application/application.output.ts';
import { ApplyForm } from './apply-form.tsx';
import { SentApplication } from './sent-application.tsx';
import { useT } from './t.ts';

const ownApplicationQuery = () => trpc.application.mine.queryOptions({});

/** `/investors/apply`: how one's application stands, and the form of a new one. */
export function ApplyView() {
  const t = useT();
  const { data } = useSuspenseQuery({ ...ownApplicationQuery(), staleTime: 0 });
  return (
    <div className="wrap">
      <DocumentHead title={t('become')} description={t('becomeAbout')} path="/investors/apply" hidden />
      <div className="mx-auto grid max-w-150 gap-6 pt-6 pb-16">
        <div className="grid gap-2">
          <h1>{t('become')}</h1>
          <p className="text-text-2 text-pretty">
            {t.rich('becomeIntro', { link: (text) => <DirectoryLink className="link">{text}</DirectoryLink> })}
          </p>
        </div>
        <Standing own={data} />
      </div>
    </div>
  );
}

function Standing({ own }: { own: OwnApplication }) {
  const t = useT();
  const f = useFormats();
  const { state, application, mayApplyFrom } = own;
  const emailVerified = useMe()?.emailVerified;
  if (state === 'approved') {
    return (
      <Notice title={t('isInvestor')}>
        <p>{t('isInvestorAbout')}</p>
        <SettingsPageLink to="/settings/investor" className={`${buttonClass({ look: 'primary' })} justify-self-start`}>
          {t('yourEntry')}
        </SettingsPageLink>
      </Notice>
    );
  }
  if (state === 'pending' && application) {
    return (
      <>
        <Notice title={t('isWaiting')}>
          <p>{t.rich('isWaitingAbout', { time: () => <Time iso={application.createdAt} long /> })}</p>
        </Notice>
        <SentApplication application={application} />
      </>
    );
  }
  return (
    <>
      {state === 'rejected' && application && (
        <Notice title={t('notApproved')}>
          <p className="whitespace-pre-line">{application.reason}</p>
          <p className="text-muted">{mayApplyFrom ? t('againFrom', { date: f.date(mayApplyFrom) }) : t('againNow')}</p>
        </Notice>
      )}
      {state === 'ended' && (
        <Notice title={t('ended')}>
          <p>{t('endedAbout')}</p>
        </Notice>
      )}
      {mayApplyFrom && application ? <SentApplication application={application} /> : null}
      {!mayApplyFrom && !emailVerified && (
        <Notice title={t('confirmFirst')}>
          <p>{t('confirmAbout')}</p>
          <SettingsPageLink to="/settings/security" className={`${buttonClass()} justify-self-start`}>
            {t('yourAddress')}
          </SettingsPageLink>
        </Notice>
      )}
      {!mayApplyFrom && emailVerified && <ApplyForm />}
    </>
  );
}

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="bg-sunken rounded-8 grid gap-2 px-4 py-3.5 text-pretty [overflow-wrap:anywhere]">
      <h2 className="text-16">{title}</h2>
      {children}
    </section>
  );
}
