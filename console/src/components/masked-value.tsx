import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sentenceOf } from '../api/api-error';
import { reveal } from '../api/customers';
import classes from './masked-value.module.css';

interface MaskedValueProps {
  readonly customerId: string;
  /** The field as the API names it. */
  readonly field: string;
  /** The field as people name it. */
  readonly name: string;
  readonly masked: string;
}

/** A value that is shown when somebody asks for it; the asking is on record. */
export function MaskedValue({ customerId, field, name, masked }: MaskedValueProps) {
  const queries = useQueryClient();
  const show = useMutation({
    mutationFn: () => reveal(customerId, [field]),
    onSettled: () => queries.invalidateQueries({ queryKey: ['customer', customerId, 'access'] }),
  });
  const value = show.data?.[field];
  return (
    <span className={classes.value}>
      <span aria-live="polite">{value ?? masked}</span>
      {value === undefined && (
        <button
          type="button"
          className={classes.show}
          aria-label={`Show ${name}`}
          title="That you looked is written down"
          onClick={() => show.mutate()}
        >
          Show
        </button>
      )}
      {show.error && <span role="alert">{sentenceOf(show.error)}</span>}
    </span>
  );
}
