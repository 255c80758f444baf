import { Button, Tooltip } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface ActionButtonProps extends ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  /** Why it may not be pressed now. It stays where it is, can have the focus, and says so. */
  readonly whyNot?: string | null | undefined;
  readonly busy?: boolean;
  /** The key that presses it. */
  readonly shortcut?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-pressed'?: boolean;
}

/** A button that, when it may not be pressed, says why. */
export function ActionButton({ whyNot, busy = false, onClick, type = 'button', shortcut, ...rest }: ActionButtonProps) {
  const reason = useId();
  const off = Boolean(whyNot) || busy;
  const button = (
    <Button
      {...rest}
      type={off ? 'button' : type}
      aria-disabled={off || undefined}
      data-disabled={off || undefined}
      aria-describedby={whyNot ? reason : undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
      rightSection={shortcut ? <kbd aria-hidden="true">{shortcut}</kbd> : undefined}
      onClick={off ? undefined : onClick}
    />
  );
  if (!whyNot) return button;
  return (
    <>
      <Tooltip
        label={whyNot}
        events={{ hover: true, focus: true, touch: true }}
        multiline
        w={260}
        withinPortal={false}
        floatingStrategy="fixed"
      >
        {button}
      </Tooltip>
      <span id={reason} className="hidden-text">
        {whyNot}
      </span>
    </>
  );
}
