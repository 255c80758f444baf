/** Numbers that no country gives: they hold everywhere. */
import { numberRule } from '../../documents/identity-number/number-rule';
import { mod97And10IsValid } from '../check-sums';
import type { NumberKind } from '../number-kind';

export const lei: NumberKind = {
  type: 'lei',
  alsoCalled: ['legal_entity_identifier'],
  purpose: 'both',
  source: 'ISO 17442-1:2020: eighteen capitals and digits, two check digits by ISO/IEC 7064 MOD 97-10',
  rule: numberRule({ pattern: /^[0-9A-Z]{18}\d{2}$/, check: mod97And10IsValid }),
};
