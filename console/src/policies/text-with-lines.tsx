import classes from './text-with-lines.module.css';

/** A text with the numbers of its lines: errors and rules name them. */
export function TextWithLines({ text }: { readonly text: string }) {
  return (
    // Long lines scroll inside, which has to be possible by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={classes.text} tabIndex={0} aria-label="Text of the policy">
      {text.split('\n').map((line, index) => (
        // Lines have nothing but their place to be known by.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={classes.line}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
