import { defaultTheme, type RaThemeOptions } from 'react-admin';

interface Colours {
  readonly mode: 'light' | 'dark';
  readonly primary: string;
  readonly secondary: string;
  readonly error: string;
  readonly warning: string;
  readonly page: string;
  readonly paper: string;
  readonly bar: string;
  readonly head: string;
  readonly line: string;
}
const LIGHT: Colours = {
  mode: 'light',
  primary: '#1d4f7c',
  secondary: '#9c1c1c',
  error: '#b3261e',
  warning: '#9a4a00',
  page: '#f4f6f8',
  paper: '#ffffff',
  bar: '#1d4f7c',
  head: '#424242',
  line: '#dfe4ea',
};
const DARK: Colours = {
  mode: 'dark',
  primary: '#9cc7ee',
  secondary: '#f2a3a3',
  error: '#ff9e96',
  warning: '#ffb86b',
  page: '#12161b',
  paper: '#1b2129',
  bar: '#16324c',
  head: '#e0e0e0',
  line: '#323a45',
};

// With MUI 9 react-admin puts the label of a row's checkbox on a span, where it is not allowed.
const checkbox = {
  defaultProps: {
    slotProps: {
      input: (own: Record<string, unknown>) => ({ 'aria-label': own['aria-label'] }),
      root: () => ({ 'aria-label': undefined }),
    },
  },
};

/** Who asked the system for less motion gets none: dialogs and menus stand there at once. */
const stillWhenAsked = {
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      transitionDuration: '0.01ms !important',
      transitionDelay: '0ms !important',
    },
  },
};

const componentsOf = ({ bar, head, line, paper, primary }: Colours) => ({
  ...defaultTheme.components,
  MuiCheckbox: checkbox,
  MuiAppBar: { styleOverrides: { root: { backgroundColor: bar, backgroundImage: 'none', color: '#ffffff' } } },
  MuiTableSortLabel: { styleOverrides: { root: { color: head, '&.Mui-active': { color: head } } } },
  MuiTableCell: { styleOverrides: { root: { borderColor: line }, head: { color: head, fontWeight: 700 } } },
  MuiCard: { defaultProps: { variant: 'outlined' as const }, styleOverrides: { root: { borderColor: line } } },
  MuiButton: { styleOverrides: { root: { whiteSpace: 'nowrap' } } },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiLink: { defaultProps: { underline: 'hover' as const } },
  MuiTextField: { defaultProps: { variant: 'outlined' as const, margin: 'dense' as const, size: 'small' as const } },
  MuiFormControl: { defaultProps: { variant: 'outlined' as const, margin: 'dense' as const, size: 'small' as const } },
  MuiAutocomplete: { defaultProps: { fullWidth: true } },
  MuiCssBaseline: { styleOverrides: { a: { color: primary }, ...stillWhenAsked } },
  RaToolbar: { styleOverrides: { root: { backgroundColor: paper, borderTop: `1px solid ${line}` } } },
  RaMenuItemLink: {
    styleOverrides: {
      root: {
        whiteSpace: 'normal',
        '&.RaMenuItemLink-active': { color: primary, fontWeight: 700, boxShadow: `inset 4px 0 0 ${primary}` },
      },
    },
  },
});

function themeOf(colours: Colours): RaThemeOptions {
  const { mode, primary, secondary, error, warning, page, paper, line } = colours;
  return {
    ...defaultTheme,
    palette: {
      mode,
      primary: { main: primary },
      secondary: { main: secondary },
      error: { main: error },
      warning: { main: warning },
      background: { default: page, paper },
      divider: line,
    },
    sidebar: { width: 260, closedWidth: 56 },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: '"Be Vietnam Pro","Noto Sans","DejaVu Sans",system-ui,sans-serif',
      h4: { fontSize: '1.6rem', fontWeight: 700 },
      h5: { fontSize: '1.3rem', fontWeight: 700 },
      h6: { fontSize: '1.1rem', fontWeight: 700 },
      button: { textTransform: 'none', fontWeight: 500 },
    },
    components: componentsOf(colours),
  } as RaThemeOptions;
}

export const lightTheme = themeOf(LIGHT);
export const darkTheme = themeOf(DARK);
