import { adminRead } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { router } from '../trpc.ts';
import { ChangeValidator, EndValidator, NameValidator, ValidatorListInput } from './validator.input.ts';
import { ValidatorEnded, ValidatorNamed, ValidatorPage } from './validator.output.ts';
import { loadValidators } from './validator.reads.ts';
import { changeValidator, endValidator, nameValidator } from './validator.writes.ts';

/** Who may award badges, as admins decide. */
export const validatorRouter = router({
  list: adminRead({ input: ValidatorListInput, output: ValidatorPage, load: loadValidators }),
  name: adminWrite({ name: 'validator.name', input: NameValidator, output: ValidatorNamed, run: nameValidator }),
  change: adminWrite({
    name: 'validator.change',
    input: ChangeValidator,
    output: ValidatorNamed,
    run: changeValidator,
  }),
  end: adminWrite({ name: 'validator.end', input: EndValidator, output: ValidatorEnded, run: endValidator }),
});
