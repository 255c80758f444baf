import { z } from 'zod';

import { EMPLOYMENT_STATUSES, EXPECTED_MONTHLY_PAY, PRIMARY_PURPOSES, SOURCES_OF_FUNDS } from '../../domain/funds';
import { optionalText, orEmpty } from './optional';

export const fundsFields = {
  employment_status: orEmpty(z.enum(EMPLOYMENT_STATUSES)),
  occupation: optionalText({ max: 100 }).meta({
    description: 'A 6-digit SOC 2018 code without its hyphen (151252: software developers), or plain words.',
  }),
  primary_purpose: orEmpty(z.enum(PRIMARY_PURPOSES)),
  source_of_funds: orEmpty(z.enum(SOURCES_OF_FUNDS)),
  expected_monthly_pay: orEmpty(z.enum(EXPECTED_MONTHLY_PAY)).meta({
    description: '`0_4999`: under USD 5,000 a month. `5000_9999`: USD 5,000 or more.',
  }),
};

export const ProofOfFunds = z.strictObject(fundsFields).meta({ id: 'ProofOfFunds' });
export type ProofOfFundsBody = z.infer<typeof ProofOfFunds>;
