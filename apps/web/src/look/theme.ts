import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Deep teal from tint to shade; the seventh is the accent itself. */
const teal: MantineColorsTuple = [
  '#e6f2f1',
  '#cde5e3',
  '#a3d2ce',
  '#63c8bf',
  '#3a9c96',
  '#1f8580',
  '#147873',
  '#0b6e69',
  '#085652',
  '#063f3c',
]

/** Buttons take their colours from the look, so that light and dark are one decision. `red` is what destroys or refuses. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const tone = input.color === 'red' ? 'late' : 'accent'
  if (input.variant === 'filled')
    return {
      background: `var(--${tone})`,
      hover: `var(--${tone}-strong)`,
      color: `var(--${tone}-on)`,
      border: '1px solid transparent',
    }
  if (input.variant === 'default' || input.variant === 'outline')
    return {
      background: 'var(--paper)',
      hover: `var(--${tone}-tint)`,
      color: `var(--${tone})`,
      border: '1px solid var(--line-field)',
    }
  if (input.variant === 'subtle' || input.variant === 'light')
    return {
      background: input.variant === 'light' ? `var(--${tone}-tint)` : 'transparent',
      hover: `var(--${tone}-tint)`,
      color: `var(--${tone})`,
      border: '1px solid transparent',
    }
  return defaultVariantColorsResolver(input)
}

const fades = { transitionProps: { duration: 120, transition: 'fade' as const } }

// Parts are named, not imported: a theme that imported them would bring them all to the first page.
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 7,
  colors: { teal },
  fontFamily: "Sarabun, 'Noto Sans Thai', Tahoma, sans-serif",
  fontSizes: { xs: '14px', sm: '15px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.6' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'never',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: { defaultProps: { size: 'md', h: 40, px: 16 } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: {
      defaultProps: {
        size: 'md',
        // Where it belongs on the page, not at the end of it; and the list itself scrolls, which its input moves through.
        comboboxProps: { ...fades, shadow: 'none', withinPortal: false },
        withScrollArea: false,
        withCheckIcon: false,
      },
    },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    ModalRoot: { defaultProps: { ...fades, shadow: 'none' } },
    Popover: { defaultProps: { ...fades, shadow: 'none' } },
  },
})

/** The accent where Mantine takes it from a variable of its own rather than from the resolver above. */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
    '--mantine-primary-color-contrast': 'var(--accent-on)',
  }
  return { variables: {}, light: ours, dark: ours }
}
