import { z } from 'zod';

import { CUSTOMER_KINDS, CUSTOMER_STATUSES } from '../../../domain/customer';
import { PARTY_STANDINGS } from '../../../domain/party-standing';
import { PARTY_KINDS, PARTY_LISTS, PARTY_ROLES } from '../../../domain/related-party';
import { Id, orNull } from './answer-fields';

const PerCent = z.number().min(0).max(100);

const EffectiveShare = z
  .strictObject({
    min: PerCent,
    max: PerCent,
    max_exclusive: z.boolean().meta({ description: 'The max itself is not reached: less than 25 is not 25.' }),
  })
  .meta({ id: 'EffectiveShare', description: 'Per cent of the customer over all chains; a range where bands are.' });

const OwnershipParty = z
  .strictObject({
    id: Id,
    path: z.string().meta({ description: 'Where the customer’s own answer has them.', examples: ['owners[2]'] }),
    list: z.enum(PARTY_LISTS),
    type: z.enum(PARTY_KINDS),
    name: z.string(),
    roles: z.array(z.enum(PARTY_ROLES)),
    title: orNull(z.string()),
    standing: z.enum(PARTY_STANDINGS).meta({
      description:
        '`pending`: not decided since they changed. `not_required`: nothing was found, and the policy does not want them ' +
        'verified. `information_needed`, `in_review`, `declined`: the strictest that the policy says about them.',
    }),
    required: orNull(z.boolean()).meta({ description: 'The policy wants them verified; null until it has decided.' }),
    ownership: orNull(EffectiveShare).meta({ description: 'Null until it was computed.' }),
    votes: orNull(EffectiveShare).meta({ description: 'Null where they follow the shares.' }),
    controls: orNull(z.enum(['certain', 'possible', 'no'])).meta({
      description: 'By majorities at each step of a chain, whatever the product of the shares is.',
    }),
    customer: orNull(z.strictObject({ id: Id, kind: z.enum(CUSTOMER_KINDS), status: z.enum(CUSTOMER_STATUSES) })).meta({
      description: 'Who is a customer already.',
    }),
    none_identified: z.boolean().meta({ description: 'Of a business: it was said that it has no owner to name.' }),
  })
  .meta({ id: 'OwnershipParty' });

const OwnershipHolding = z
  .strictObject({
    owner: Id,
    owned: Id.meta({ description: 'A party, or the customer.' }),
    min: PerCent,
    max: PerCent,
    known: z.boolean().meta({ description: 'False: how much was not said, and 0 to 100 stands for it.' }),
    votes: orNull(PerCent),
    held_as: orNull(z.enum(['nominee', 'trust'])),
    held_for: orNull(Id).meta({ description: 'Whose it really is, where that is known.' }),
  })
  .meta({ id: 'OwnershipHolding', description: 'What one holds directly of another, as it was said.' });

export const OwnershipAnswer = z
  .strictObject({
    root: z.strictObject({
      id: Id,
      name: z.string(),
      status: z.enum(CUSTOMER_STATUSES),
      owners_none_identified: z.boolean(),
      controllers_none_identified: z.boolean(),
    }),
    threshold: orNull(PerCent).meta({ description: 'Whoever has as much is to be known; null until it was computed.' }),
    parties: z.array(OwnershipParty).meta({ description: 'Everybody once, owners first.' }),
    holdings: z.array(OwnershipHolding),
    loops: z.array(z.array(Id)).meta({ description: 'Those who own each other in a circle, once around.' }),
    could_hide: orNull(PerCent).meta({
      description: 'The most of the customer that one unknown person could own; null until it was computed.',
    }),
    depth: orNull(z.int().min(0)).meta({ description: 'Steps to the farthest party.' }),
  })
  .meta({ id: 'Ownership', description: 'Who owns and controls a business.' });
