import { z } from 'zod';

import { PERSON_ROLES } from '../../domain/person';
import { Email } from './email';
import { PasswordText } from './sign-in';
import { text } from './text';

const Name = text({ max: 100 }).meta({ examples: ['Ada Example'] });
const Role = z.enum(PERSON_ROLES);

export const PersonIntakeBody = z
  .strictObject({
    email: Email,
    name: Name,
    role: Role,
    password: z.union([PasswordText, z.null()]).optional().meta({
      description:
        'At least 12 characters. Absent: one is generated and answered once. Null: signs in by the provider alone.',
    }),
  })
  .meta({
    id: 'PersonIntake',
    examples: [{ email: 'ada.example@example.com', name: 'Ada Example', role: 'reviewer' }],
  });

export const PersonChangeBody = z
  .strictObject({
    name: Name.optional(),
    role: Role.optional(),
    active: z.boolean().optional().meta({ description: 'False: signs in no more, and is signed out now.' }),
    reset: z
      .array(z.enum(['password', 'totp', 'identity']))
      .min(1)
      .max(3)
      .optional()
      .meta({
        description:
          '`password`: a new one is generated and answered once. `totp`: the second factor is enrolled anew. `identity`: the provider vouches for the e-mail address anew.',
      }),
  })
  .meta({ id: 'PersonChange', examples: [{ role: 'approver' }] });

export const PasswordChangeBody = z
  .strictObject({ old: PasswordText, new: PasswordText.meta({ description: 'At least 12 characters.' }) })
  .meta({
    id: 'PasswordChange',
    examples: [{ old: 'a long sentence of your own', new: 'another long sentence of your own' }],
  });
