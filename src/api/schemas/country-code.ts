import { z } from 'zod';

import { alpha3Of } from '../wire/country';

/** ISO 3166-1 alpha-2 or alpha-3 in any case; parsed to alpha-3. */
export const CountryCode = z
  .string()
  .trim()
  .min(1, { abort: true })
  .max(16)
  .transform((code, issues) => {
    const alpha3 = alpha3Of(code);
    if (alpha3) return alpha3;
    issues.addIssue({ code: 'custom', message: 'Must be an ISO 3166-1 country code of two or three letters' });
    return z.NEVER;
  })
  .meta({
    minLength: 2,
    maxLength: 3,
    description: 'ISO 3166-1 alpha-2 or alpha-3, any case. Answers have alpha-3.',
    examples: ['NG'],
  });
