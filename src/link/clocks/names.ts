/** What the names of members say of the times in them. */

const stamp = /^(created|updated|modified|changed|edited|written|inserted|occurred|emitted|published|received|recorded|last_?(modified|updated|changed|edited))(_?(at|on|time|date|ts|ms))?$|^(event_?)?(time_?stamp|timestamp_?ms)$|^ts$/i;
const version = /^(version|revision|sequence(_?(number|no))?|seq(_?no)?|epoch|term|generation)$/i;
const watermark = /^(since|(updated|modified|changed|created)_?(since|after)|water_?mark|last_?(sync(ed)?|synchroni[sz]ed|poll(ed)?|pull(ed)?|fetch(ed)?|import(ed)?)(_?(at|on|time|date|ts))?)$/i;
const lockWord = /(^|_)(lock|lease|leader)|(?<![bc]|un)lock(ed)?(At|Until|Expir|Time|$)|(?<!re)lease/i;
const leaseColumn = /expir|until|locked|lease|heart_?beat|renew|taken/i;
const claim = /(^|_)(processing|claim(ed)?|heart_?beat|picked|reserved|last_?process(ed|ing)|last_?heart_?beat)|[a-z](Processing|Claimed|Heartbeat|HeartBeat)/;
const death = /stale|stuck|abandon|orphan|zombie|dead(?!line)/i;
const staleness = /stale|stuck|abandon|orphan|zombie|dead(?!line)|time_?out|(?<![bc]|un)lock|(?<!re)lease|expir|dormant|inactive/i;
const span = /(ms|millis|milliseconds|secs?|seconds|mins?|minutes|hours|days|ttl|time_?out|life_?time|duration|interval|threshold|age|window|delay|period|grace)$/i;
const reading = /(^|_)(is_?)?(un)?(read(?!y|_?on|er)|seen|viewed|visited|opened)|[a-z](Read(?!y|On|er)|Seen|Viewed|Visited|Opened)/;
const identifier = /^(_?id|uuid|guid|key|idempotency_?key|index|[a-z_]*(Id|_id|Key|_key))$|^(Key|Id|ID)$/;
const category = /^(type|kind|category|prefix|.*prefix|env|environment|namespace|topic|label|suffix|ext|extension|dest|destination|dir|directory|folder|bucket|.*_NAME|.*_PREFIX|.*(suffix|postfix))$/i;
const asked = /cursor|page|^(anchor|req|request|query|params|args|input|filters?|options?|range|body)|^(last|latest|first|newest|oldest|max|min|acc)/i;
const neighbour = /^(next|prev(ious)?|after|before|older|newer)/i;
const expiry = /expir|until|valid|^exp$|ttl|deadline/i;
const schedule = /due|schedul|run_?at|next|start|publish_?at|send_?at|remind/i;

export const isStamp = (name: string): boolean => stamp.test(name);
export const isVersion = (name: string): boolean => version.test(name);
export const isWatermark = (name: string): boolean => watermark.test(name);
export const speaksOfLocks = (name: string): boolean => lockWord.test(name);
export const isLeaseColumn = (name: string): boolean => leaseColumn.test(name);
/** When work on a row began, or was last heard of: `processingStartedAt`, `heartbeat_at`. */
export const speaksOfClaims = (name: string): boolean => claim.test(name);
/** A limit after which whoever works is taken for dead. */
export const speaksOfStaleness = (name: string): boolean => staleness.test(name);
/** That whoever works is no more; what has merely expired was not in anybody's hands. */
export const speaksOfDeath = (name: string): boolean => death.test(name);
/** How long something lasts: `lockLifetime`, `ttlMs`. */
export const isSpan = (name: string): boolean => span.test(name);
/** How far a person has read. */
export const speaksOfReading = (name: string): boolean => reading.test(name);
export const isIdentifier = (name: string): boolean => identifier.test(name);
/** By which a broker tells that it has had a message before. */
export const isRepetitionKey = (name: string): boolean => /dedup(e|lication)?_?(id|key)?$/i.test(name);
/** A word that many share: it tells no two apart. */
export const isCategory = (name: string): boolean => category.test(name);
/** Where a reader stands in a list, the greatest that was seen so far, or what a person asked for. */
export const isAsked = (name: string): boolean => asked.test(name);
export const isNeighbour = (name: string): boolean => neighbour.test(name);
export const isExpiry = (name: string): boolean => expiry.test(name);
export const isSchedule = (name: string): boolean => schedule.test(name);
