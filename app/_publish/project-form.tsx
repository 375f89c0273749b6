'use client';

import { type ClipboardEvent, useState } from 'react';
import { DraftsLink } from '#app/_drafts/drafts-link.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { Button } from '#app/_ui/button.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DeckField } from './deck-field.tsx';
import { FormFields } from './form-fields.tsx';
import { FormFooter } from './form-footer.tsx';
import { PicturesField, shownAs } from './pictures-field.tsx';
import { Preview } from './preview.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { SaveState } from './save-state.tsx';
import { useT } from './t.ts';
import { type FormOptions, type Start, useProjectForm } from './use-project-form.ts';
import { usePublishing } from './use-publishing.ts';
import { useUploads } from './use-uploads.ts';

type Props = FormOptions & { title: string; start: Start };

/** The one form of a project, for a new one, a draft, and what is public. */
export function ProjectForm({ title, start, onMade, onReload }: Props) {
  const t = useT();
  const f = useFormats();
  const form = useProjectForm(start, { onMade, onReload });
  const actions = usePublishing(form, start);
  const [thumbnails, setThumbnails] = useState(
    () => new Map(start.thumbnails.map(({ url, thumbnailUrl }) => [url, thumbnailUrl])),
  );
  const [isDeckSending, setDeckSending] = useState(false);
  const uploads = useUploads(
    form.content.screenshots.map(({ url }) => url),
    (uploaded) => {
      const { url, thumbnailUrl } = uploaded;
      if (thumbnailUrl) setThumbnails((known) => new Map(known).set(url, thumbnailUrl));
      form.set(({ screenshots }) =>
        screenshots.some((other) => other.url === url) ? {} : { screenshots: [...screenshots, shownAs(uploaded)] },
      );
    },
  );
  const { content, saving } = form;
  const first = content.screenshots[0]?.url;
  /** Said beside the buttons too, since the form is long; what was pressed in vain says why itself. */
  const isFailed = (saving.state === 'failed' || saving.state === 'conflict') && !actions.failure;

  const onPaste = ({ clipboardData: { files } }: ClipboardEvent) => {
    if (files.length > 0) uploads.add(files);
  };
  return (
    <div className="wrap pt-6 pb-16" onPaste={onPaste}>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 pb-6">
        <h1>{title}</h1>
        <SaveState saving={saving} isDraft={form.isDraft} />
        <DraftsLink className="text-muted hover:text-text touch:min-h-11 ms-auto inline-flex items-center font-medium">
          {t('yourProjects')}
        </DraftsLink>
      </header>
      <div className="rail:grid-cols-[minmax(0,640px)_320px] grid grid-cols-[minmax(0,1fr)] justify-between gap-x-12 gap-y-10">
        <form
          className="grid grid-cols-[minmax(0,1fr)] content-start gap-8"
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          <ConflictNotice
            isShown={saving.state === 'conflict'}
            round={actions.round}
            onKeepMine={() => form.keepMine(('told' in saving ? saving.told.revision : undefined) ?? start.revision)}
            onTakeOther={() => {
              form.settle();
              onReload();
            }}
          />
          {form.isRestored && saving.state !== 'conflict' && (
            <div className="bg-sunken rounded-8 flex flex-wrap items-center justify-between gap-3 px-4 py-3">
              <p>{t('restored')}</p>
              <Button size="small" onClick={form.discard}>
                {t('discardIt')}
              </Button>
            </div>
          )}
          {start.status === 'scheduled' && start.scheduledAt && (
            <p className="bg-sunken rounded-8 px-4 py-3">
              {t.rich('becomesPublic', {
                date: () => (
                  <b className="font-semibold" suppressHydrationWarning>
                    {start.scheduledAt && f.dateBy(start.scheduledAt, exact)}
                  </b>
                ),
              })}
            </p>
          )}
          <ProblemSummary problems={actions.problems} round={actions.round} />
          <FormFields
            content={content}
            problems={actions.atFields}
            set={form.set}
            deck={
              <DeckField
                value={content.pitchDeckUrl}
                onValue={(pitchDeckUrl) => form.set({ pitchDeckUrl })}
                onSending={setDeckSending}
                error={actions.atFields.pitchDeckUrl}
              />
            }
            pictures={
              <PicturesField
                value={content.screenshots}
                onValue={(screenshots) => form.set({ screenshots })}
                thumbnails={thumbnails}
                uploads={uploads}
                error={actions.atFields.screenshots}
              />
            }
          />
          {actions.failure && (
            <p role="alert" className="bg-bad-soft text-bad rounded-8 px-4 py-3">
              {actions.failure}
            </p>
          )}
          <FormFooter
            status={start.status}
            isBusy={actions.isBusy || isDeckSending || uploads.pending.some(({ error }) => !error)}
            isChanged={saving.state !== 'saved'}
            state={isFailed && <SaveState saving={saving} isDraft={form.isDraft} isAgain />}
            onPublish={() => void actions.publish()}
            onSchedule={(at) => void actions.schedule(at)}
            onUnschedule={() => void actions.unschedule()}
            onSave={() => void actions.save()}
            onDiscard={form.discard}
            onClose={() => void actions.close()}
          />
        </form>
        <Preview
          content={content}
          slug={start.slug ?? 'new'}
          coverUrl={first === undefined ? null : (thumbnails.get(first) ?? first)}
        />
      </div>
    </div>
  );
}

const exact = { dateStyle: 'long', timeStyle: 'short' } as const;
