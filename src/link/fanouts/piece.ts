/** Names of what is a part of a list: it is as long as whoever cut the list made it. */
const pieces = /(chunk|batch|slice|page|window|segment|partition|portion|bucket)(s|es)?(ed|items?|ids?|of\w+)?$|^(chunk|batch|page|slice)[A-Z]/i;

export function isPieceName(name: string | undefined): boolean {
  return name !== undefined && pieces.test(name);
}

/** What a broker hands over in one poll, as many as its client was set to. */
export function isDeliveryName(name: string | undefined): boolean {
  return name !== undefined && /^(messages|records|msgs|deliveries)$/i.test(name);
}

/** What hangs on one message: its sender and the size of a message bound it. Rows that are called so may be many. */
export function hangsOnMessage(path: readonly string[]): boolean {
  return /^(inline|mail|email|message)?_?attachments$/i.test(path.at(-1) ?? '');
}
