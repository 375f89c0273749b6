'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DirectoryLink } from '#app/_investors/directory-link.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { trpc } from '#app/_trpc/client.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { formatDate, Time } from '#app/_ui/time.tsx';
import type { OwnApplication } from '#server/application/application.output.ts';
import { ApplyForm } from './apply-form.tsx';
import { SentApplication } from './sent-application.tsx';

const ownApplicationQuery = () => trpc.application.mine.queryOptions({});

/** `/investors/apply`: how one's application stands, and the form of a new one. */
export function ApplyView() {
  const { data } = useSuspenseQuery({ ...ownApplicationQuery(), staleTime: 0 });
  return (
    <div className="wrap">
      <DocumentHead
        title="Become an investor"
        description="Apply to be an investor here."
        path="/investors/apply"
        hidden
      />
      <div className="mx-auto grid max-w-150 gap-6 pt-6 pb-16">
        <div className="grid gap-2">
          <h1>Become an investor</h1>
          <p className="text-text-2 text-pretty">
            Investors have an entry in the <DirectoryLink className="link">directory</DirectoryLink>, ask builders for
            an intro about their projects, and see which ones fit. An admin reads each application.
          </p>
        </div>
        <Standing own={data} />
      </div>
    </div>
  );
}

function Standing({ own }: { own: OwnApplication }) {
  const { state, application, mayApplyFrom } = own;
  const emailVerified = useMe()?.emailVerified;
  if (state === 'approved') {
    return (
      <Notice title="You are an investor">
        <p>Your entry in the directory is yours to write, and to show or hide.</p>
        <SettingsPageLink to="/settings/investor" className={`${buttonClass({ look: 'primary' })} justify-self-start`}>
          Your entry
        </SettingsPageLink>
      </Notice>
    );
  }
  if (state === 'pending' && application) {
    return (
      <>
        <Notice title="Your application is waiting">
          <p>
            You sent it <Time iso={application.createdAt} long />. An admin decides, and you hear of it here and by
            mail.
          </p>
        </Notice>
        <SentApplication application={application} />
      </>
    );
  }
  return (
    <>
      {state === 'rejected' && application && (
        <Notice title="Your application was not approved">
          <p className="whitespace-pre-line">{application.reason}</p>
          <p className="text-muted">
            {mayApplyFrom ? `You can apply again from ${formatDate(mayApplyFrom)} on.` : 'You can apply again now.'}
          </p>
        </Notice>
      )}
      {state === 'ended' && (
        <Notice title="You are not an investor any more">
          <p>An admin has ended your role. The mail about it says why. You can apply again.</p>
        </Notice>
      )}
      {mayApplyFrom && application ? <SentApplication application={application} /> : null}
      {!mayApplyFrom && !emailVerified && (
        <Notice title="Confirm your e-mail address first">
          <p>Open the link in the mail that you got when you signed up. Then you can apply here.</p>
          <SettingsPageLink to="/settings/security" className={`${buttonClass()} justify-self-start`}>
            Your address
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
