import { z } from 'zod';

import { PERSON_ROLES } from '../../../domain/person';
import { AnswerInstant, orNull } from './answer-fields';
import { PersonId } from './session';

const forAdmins = 'For admins; null for everybody else.';

export const PersonAnswer = z
  .strictObject({
    id: PersonId,
    name: z.string(),
    role: z.enum(PERSON_ROLES),
    active: z.boolean().meta({ description: 'May sign in.' }),
    email: orNull(z.string()).meta({ description: forAdmins }),
    totp: orNull(z.boolean()).meta({ description: `A second factor is enrolled. ${forAdmins}` }),
    signs_in_with: orNull(z.array(z.enum(['password', 'oidc']))).meta({ description: forAdmins }),
    last_sign_in_at: orNull(AnswerInstant).meta({ description: forAdmins }),
  })
  .meta({ id: 'Person' });

export const PeopleAnswer = z.strictObject({ items: z.array(PersonAnswer) }).meta({ id: 'People' });

export const PersonWithPasswordAnswer = z
  .strictObject({
    person: PersonAnswer,
    password: orNull(z.string()).meta({ description: 'Generated now, shown now and kept nowhere.' }),
  })
  .meta({ id: 'PersonWithPassword' });
