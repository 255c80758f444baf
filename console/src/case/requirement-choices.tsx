import { Checkbox } from '@mantine/core';

import type { Case } from '../api/generated';
import classes from './verdict-panel.module.css';

interface RequirementChoicesProps {
  readonly of: Case;
  readonly partyId: string | null;
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}

const OF_PARTIES = /^(?:owners|controllers)\[/;

/** Each with the sentence that the customer will read: of whoever is looked at first, then of the business. */
export function RequirementChoices({ of: shown, partyId, picked, onPick }: RequirementChoicesProps) {
  const { ownership, requirement_choices: choices } = shown;
  const party = ownership?.parties.find(({ id }) => id === partyId);
  const isTheirs = (field: string) => party !== undefined && field.startsWith(`${party.path}.`);
  const offered = [
    ...choices.filter(({ field }) => isTheirs(field)),
    ...choices.filter(({ field }) => !isTheirs(field) && (picked.includes(field) || !OF_PARTIES.test(field))),
  ];
  return (
    <fieldset className={classes.choices}>
      <legend>What the customer shall send{party && `, for ${party.name} or themselves`}</legend>
      {ownership && !party && <p className={classes.why}>For what a party shall send, pick them in the tree.</p>}
      {offered.map(({ field, customer_message: message }, index) => (
        <Checkbox
          key={field}
          className={classes.choice}
          data-first={index === 0 || undefined}
          label={field}
          description={`They read: “${message}”`}
          checked={picked.includes(field)}
          onChange={({ currentTarget }) =>
            onPick(currentTarget.checked ? [...picked, field] : picked.filter((each) => each !== field))
          }
        />
      ))}
    </fieldset>
  );
}
