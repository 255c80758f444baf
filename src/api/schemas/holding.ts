import { z } from 'zod';

import type { HOLDING_FIELDS } from '../../domain/party-fields';
import { MAX_OTHER_HOLDINGS } from '../limits';
import { orEmpty } from './optional';

const Percentage = z.number().min(0).max(100);

/** Fits an id too: both are asked for in the same place. */
const NAME_OF_PARTY = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The client's own word for a party. It can be none that means an id, or nobody would know which is meant. */
export const Reference = z
  .string()
  .trim()
  .regex(NAME_OF_PARTY, 'Must be 1 to 40 of a-z, 0-9, _ and -, a letter or digit first')
  .refine((reference) => !UUID.test(reference), 'Must not have the form of an id');

const PartyName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(NAME_OF_PARTY, 'Must be the reference or the id of a party of this business')
  .meta({ examples: ['holding'] });

/** What a party holds of one business. */
export const holdingFields = {
  of: orEmpty(PartyName).meta({
    description: 'Whom they own: reference or id of another party of this business. Absent: the customer itself.',
  }),
  ownership_percentage: Percentage.optional().meta({ description: 'Per cent of the shares.' }),
  ownership_range: z
    .strictObject({ min: Percentage, max: Percentage })
    .refine(({ min, max }) => min <= max, 'Must have a min that is not above its max')
    .optional()
    .meta({
      description: 'Where only a band is published: more than or just 25 up to 50 per cent is {min: 25, max: 50}.',
    }),
  voting_percentage: Percentage.optional().meta({ description: 'Per cent of the votes, where they are others.' }),
  held_as: orEmpty(z.enum(['nominee', 'trust'])).meta({ description: 'They hold it for somebody else.' }),
  held_for: orEmpty(PartyName).meta({ description: 'Whose it really is, where that is known: reference or id.' }),
} satisfies Record<(typeof HOLDING_FIELDS)[number], z.ZodType>;

const Holding = z.strictObject(holdingFields);
export type HoldingBody = z.infer<typeof Holding>;

/** What the fields of one holding may not say together. */
export const fitsTogether = ({ value, issues }: z.core.ParsePayload<HoldingBody>): void => {
  const refuse = (field: keyof HoldingBody, message: string) =>
    issues.push({ code: 'custom', path: [field], input: undefined, message });
  if (value.ownership_percentage !== undefined && value.ownership_range !== undefined) {
    refuse('ownership_range', 'Send ownership_percentage or ownership_range, not both');
  }
  if (value.held_for !== undefined && value.held_as === undefined) refuse('held_as', 'Required beside held_for');
};

const OtherHolding = Holding.check(fitsTogether).meta({ id: 'OtherHolding' });

export const OtherHoldings = z
  .array(OtherHolding)
  .max(MAX_OTHER_HOLDINGS)
  .check(({ value, issues }) => {
    const seen = new Set<string | undefined>();
    value.forEach(({ of }, index) => {
      const message = 'There is another holding of the same business in the list';
      if (seen.has(of)) issues.push({ code: 'custom', path: [index, 'of'], input: of, message });
      seen.add(of);
    });
  })
  .meta({ description: 'What they hold of other businesses behind this one, beside the holding in the entry itself.' });
