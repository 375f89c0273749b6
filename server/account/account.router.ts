import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { builderProcedure, router, signedInProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import {
  DeleteAccount,
  EndSession,
  SaveProfile,
  SetAvatar,
  SetDigest,
  SetLocale,
  SetNotification,
} from './account.input.ts';
import { AccountDeleted, AvatarSet, Done, ProfileSaved, Sessions, Settings } from './account.output.ts';
import { deleteAccount, undoDeletion } from './delete.writes.ts';
import { setDigest, setLocale, setNotification } from './preference.writes.ts';
import { saveProfile, setAvatar } from './profile.writes.ts';
import { endOtherSessions, endSession } from './session.writes.ts';
import { loadSessions, loadSettings } from './settings.reads.ts';

/** Whoever is signed in may look at what is theirs, end sessions, stop mail and go, suspended or not. */
const own = signedInProcedure;

export const accountRouter = router({
  settings: personalRead({
    name: 'account.settings',
    input: NoInput,
    output: Settings,
    queries: 6,
    load: loadSettings,
  }),
  sessions: personalRead({
    name: 'account.sessions',
    input: NoInput,
    output: Sessions,
    queries: 1,
    isKept: false,
    load: loadSessions,
  }),
  saveProfile: write({
    name: 'account.saveProfile',
    by: builderProcedure,
    input: SaveProfile,
    output: ProfileSaved,
    run: saveProfile,
  }),
  setAvatar: write({
    name: 'account.setAvatar',
    by: builderProcedure,
    input: SetAvatar,
    output: AvatarSet,
    run: setAvatar,
  }),
  setDigest: write({ name: 'account.setDigest', by: own, input: SetDigest, output: Done, run: setDigest }),
  setLocale: write({ name: 'account.setLocale', by: own, input: SetLocale, output: Done, run: setLocale }),
  setNotification: write({
    name: 'account.setNotification',
    by: own,
    input: SetNotification,
    output: Done,
    run: setNotification,
  }),
  endSession: write({ name: 'account.endSession', by: own, input: EndSession, output: Done, run: endSession }),
  endOtherSessions: write({
    name: 'account.endOtherSessions',
    by: own,
    input: NoInput,
    output: Done,
    run: endOtherSessions,
  }),
  delete: write({
    name: 'account.delete',
    by: own,
    input: DeleteAccount,
    output: AccountDeleted,
    run: deleteAccount,
  }),
  undoDeletion: write({
    name: 'account.undoDeletion',
    by: own,
    input: NoInput,
    output: Done,
    run: undoDeletion,
  }),
});
