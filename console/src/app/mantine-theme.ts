import { Checkbox, createTheme, defaultVariantColorsResolver } from '@mantine/core';

const ON_FILLED = 'var(--cw-on-filled)';

/** What stands on a filled colour is light in the light scheme and dark in the dark one: both can be read (WCAG 1.4.3). */
export const mantineTheme = createTheme({
  primaryColor: 'blue',
  defaultRadius: 6,
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: ON_FILLED } : colors;
  },
  components: {
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: ON_FILLED } }),
  },
});
