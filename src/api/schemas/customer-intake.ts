import { z } from 'zod';

import { BusinessIntakeBody } from './business-intake';
import { IndividualIntakeBody } from './individual';

/** No `kind` means an individual, as the public API has it. */
export const CustomerIntakeBody = z.discriminatedUnion('kind', [IndividualIntakeBody, BusinessIntakeBody]);
export type CustomerIntakeBody = z.infer<typeof CustomerIntakeBody>;
