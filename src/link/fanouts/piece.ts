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
  const last = path.at(-1) ?? '';
  if (/^(items|cards|elements|choices|buttons)$/i.test(last)) return isMessage(path.at(-2) ?? '');
  if (/^files$/i.test(last)) return /^(message|event|post|mail|email|comment)$/i.test(path.at(-2) ?? '');
  return /^((inline|mail|email|message)?_?attachments|media|images|pictures|photos)$/i.test(last);
}

/** Those who administrate a team, or own it: a few of its members. */
export function isOfFew(name: string): boolean {
  return /^(admin|owner)s?($|[A-Z_])|(Admin|Owner|Administrator)s$/.test(name);
}

/** What one answer of a model asks for: as many as it was given tools, seldom more. */
export function isModelRequest(name: string): boolean {
  return /tool_?(call|use|request)s?|function_?calls?/i.test(name);
}

function isMessage(name: string): boolean {
  return /^(message|carousel|payload)$/i.test(name);
}

const settings = /^(configuration|config|settings|preferences)$/i;
const picked = /^names$|Names$|_names$|^(\w+_)?(tags|labels|channels|emails|locales|languages|regions|roles|scopes|columns|groups|group_?ids?|providers|tools)$|[a-z](Tags|Labels|Channels|Emails|Locales|Languages|Regions|Roles|Scopes|Columns|Groups|GroupIds?|Providers|Tools)$/;

/** What people write down or choose from a list, one by one: names, tags, the channels of a notification, what is set in a form. */
export function isPickedByHand(path: readonly string[]): boolean {
  return picked.test(path.at(-1) ?? '') || path.slice(0, -1).some((name) => settings.test(name));
}

/** `createContact({ name, companies })`: what one record refers to. Not `createContacts`, nor a list by itself. */
export function belongsToRecord(action: string | undefined, path: readonly string[]): boolean {
  return path.length > 0 && /^(create|update|save|add|upsert|edit)(?:[A-Z][a-z]*)*[A-Z][a-z]*[a-rt-z]$/.test(action ?? '');
}

/** What a service registered itself, at a peer that allows few of them. */
export function isRegistration(name: string): boolean {
  return /webhooks?(subscriptions?)?$/i.test(name);
}
