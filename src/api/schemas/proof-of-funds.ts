import { z } from 'zod';

import { EMPLOYMENT_STATUSES, EXPECTED_MONTHLY_PAY, PRIMARY_PURPOSES, SOURCES_OF_FUNDS } from '../../domain/funds';
import { text } from './text';

export const fundsFields = {
  employment_status: z.enum(EMPLOYMENT_STATUSES).optional(),
  occupation: text({ max: 100 }).optional().meta({
    description: 'A 6-digit SOC 2018 code without its hyphen (151252: software developers), or plain words.',
  }),
  primary_purpose: z.enum(PRIMARY_PURPOSES).optional(),
  source_of_funds: z.enum(SOURCES_OF_FUNDS).optional(),
  expected_monthly_pay: z.enum(EXPECTED_MONTHLY_PAY).optional().meta({
    description: '`0_4999`: under USD 5,000 a month. `5000_9999`: USD 5,000 or more.',
  }),
};

export const ProofOfFunds = z.strictObject(fundsFields).meta({ id: 'ProofOfFunds' });
export type ProofOfFundsBody = z.infer<typeof ProofOfFunds>;
