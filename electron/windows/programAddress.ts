/** Scheme and origin of the program's own pages in the shell. */
export const appScheme = 'app';
export const appOrigin = 'app://jixiao';
/** Pages on their way to the printer: another origin, in a session of their own, without scripts. */
export const printOrigin = 'app://print';
