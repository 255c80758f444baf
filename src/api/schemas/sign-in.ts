import { z } from 'zod';

import { Email } from './email';

/** Any text: it is compared, never shown, so nothing about it is refused but a length that only a machine would send. */
export const PasswordText = z.string().min(1).max(1024);

export const TotpCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'Must be the six digits that the app shows')
  .meta({ examples: ['492039'] });

export const SignInBody = z
  .strictObject({
    email: Email,
    password: PasswordText,
    code: TotpCode.optional().meta({
      description: 'Of the second factor, where one is enrolled. Each code is taken once.',
    }),
  })
  .meta({
    id: 'SignIn',
    examples: [{ email: 'ada.example@example.com', password: 'a long sentence of your own', code: '492039' }],
  });

export const TotpConfirmationBody = z
  .strictObject({ code: TotpCode })
  .meta({ id: 'TotpConfirmation', examples: [{ code: '492039' }] });
