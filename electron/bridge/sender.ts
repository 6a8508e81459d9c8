/** Where a call came from, as the shell knows it (not as the caller says). */
export type Sender = {
  /** Address of the frame; empty when the frame is already gone. */
  readonly url: string;
  readonly isMainFrame: boolean;
  /** Whether the contents belong to the program's one window. */
  readonly isOurWindow: boolean;
};

/** Only the main frame of our own window, showing a page of our own origin, may ask for anything. */
export function isTrusted(sender: Sender, origin: string): boolean {
  if (!sender.isMainFrame || !sender.isOurWindow || !URL.canParse(sender.url)) return false;
  const { protocol, host, username, password } = new URL(sender.url);
  return `${protocol}//${host}` === origin && username === '' && password === '';
}
