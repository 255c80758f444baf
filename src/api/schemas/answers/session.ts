import { z } from 'zod';

import { PERSON_ROLES } from '../../../domain/person';
import { AnswerInstant, orNull } from './answer-fields';

export const PersonId = z.string().meta({
  description: 'As claims, verdicts and audit rows name them.',
  examples: ['person:0192f0c1-7a3e-7c41-9d0a-5b1f6a2c8e10'],
});

export const SessionAnswer = z
  .strictObject({
    person: z.strictObject({ id: PersonId, name: z.string(), email: z.string(), role: z.enum(PERSON_ROLES) }),
    tenant: z.strictObject({ name: z.string(), mode: z.enum(['live', 'test']) }),
    csrf_token: z.string().meta({ description: 'For the X-CSRF-Token header of everything that changes something.' }),
    totp: z.enum(['enrolled', 'required', 'off']).meta({
      description: '`required`: until a second factor is enrolled, the session is good for that and nothing else.',
    }),
    expires_at: AnswerInstant.meta({ description: 'The latest end; being idle ends it earlier.' }),
  })
  .meta({ id: 'Session' });

export const ProposedTotpAnswer = z
  .strictObject({
    secret: z.string().meta({ description: 'Base32, to type into an authenticator app.' }),
    otpauth_url: z.string().meta({ description: 'The same for a QR code.' }),
  })
  .meta({ id: 'ProposedTotp' });

export const SignInMethodsAnswer = z
  .strictObject({
    password: z.boolean(),
    oidc: orNull(z.strictObject({ name: z.string(), url: z.string() })).meta({
      description: 'The identity provider: what to write on the button, and where it leads.',
    }),
  })
  .meta({ id: 'SignInMethods' });

export const NothingAnswer = z.strictObject({}).meta({ id: 'Nothing' });
