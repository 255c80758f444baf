import classes from './masked-value.module.css';
import { ShowButton } from './show-button';
import { useReveal } from './use-reveal';

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
  const revealing = useReveal(customerId, field);
  return (
    <span className={classes.value}>
      <span aria-live="polite">{revealing.data?.[field] ?? masked}</span>
      <ShowButton name={name} revealing={revealing} />
    </span>
  );
}
