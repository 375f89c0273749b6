import { personalRead } from '../personal-read.ts';
import { investorProcedure, router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { acceptIntro, declineIntro } from './answer.writes.ts';
import { askBuilder, askInvestor } from './ask.writes.ts';
import { AcceptIntro, AskBuilder, AskInvestor, DeclineIntro, IntroListInput, OpenIntrosInput } from './intro.input.ts';
import { IntroAccepted, IntroAsked, IntroDeclined, IntroPage, OpenIntros } from './intro.output.ts';
import { loadIntros, loadOpenIntros } from './intro.reads.ts';
import { builderTerms, investorTerms } from './intro-terms.writes.ts';

export const introRouter = router({
  list: personalRead({ name: 'intro.list', input: IntroListInput, output: IntroPage, queries: 1, load: loadIntros }),
  open: personalRead({
    name: 'intro.open',
    input: OpenIntrosInput,
    output: OpenIntros,
    queries: 1,
    load: loadOpenIntros,
  }),
  askBuilder: write({
    name: 'intro.askBuilder',
    by: investorProcedure,
    input: AskBuilder,
    output: IntroAsked,
    limit: 'introRequest',
    check: builderTerms,
    run: askBuilder,
  }),
  askInvestor: write({
    name: 'intro.askInvestor',
    by: verifiedProcedure,
    input: AskInvestor,
    output: IntroAsked,
    limit: 'introRequest',
    check: investorTerms,
    run: askInvestor,
  }),
  accept: write({
    name: 'intro.accept',
    by: verifiedProcedure,
    input: AcceptIntro,
    output: IntroAccepted,
    run: acceptIntro,
  }),
  decline: write({
    name: 'intro.decline',
    by: verifiedProcedure,
    input: DeclineIntro,
    output: IntroDeclined,
    run: declineIntro,
  }),
});
