import { describe, expect, test } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

/** What is said of each fan-out of the file, in its order. */
function fanouts(text: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  return sitesOf(programOf({ 'a.ts': `import axios from 'axios';\n${text}`, ...more }), 'a.ts').fanouts.map(({ size }) => (size.kind === 'bounded' ? `bounded: ${size.by}` : size.kind));
}

const over = (list: string, before = ''): string => `export async function f(ids: string[]) { ${before} await Promise.all(${list}.map((id) => axios.get(id))); }`;

describe('how many there are', () => {
  test.each<[string, string, string[]]>([
    ['a parameter', over('ids'), ['unbounded']],
    ['a literal', over(`['a', 'b']`), ['bounded: a list in the code']],
    ['keys of a literal', over('Object.keys(known)', 'const known = { a: 1, b: 2 };'), ['bounded: a list in the code']],
    ['a list with a parameter in it', over(`['a', ...ids]`), ['unbounded']],
    ['a slice', over('ids.slice(0, 10)'), ['bounded: a slice']],
    ['all but the first', over('ids.slice(1)'), ['unbounded']],
    ['each of them once', over('[...new Set(ids)]'), ['unbounded']],
    ['a filtered list', over('ids.filter(Boolean).sort()'), ['unbounded']],
    ['a length that is checked', over('ids', 'if (ids.length > 20) throw new Error();'), ['bounded: a check of its length']],
    ['a length that is only not zero', over('ids', 'if (ids.length > 0) console.log(ids);'), ['unbounded']],
    ['the environment', over(`process.env.PEERS.split(',')`), ['unknown']],
    ['from out of sight', `import { peers } from './peers.ts'; ${over('peers')}`, ['unknown']],
    ['a default list', `export const f = (ids = ['a']) => Promise.all(ids.map((id) => axios.get(id)));`, ['unbounded']],
    ['a loop of a few turns', `export async function f() { const all = []; for (let i = 0; i < 3; i += 1) all.push(axios.get(String(i))); await Promise.all(all); }`, ['bounded: the number in the loop']],
    ['a loop over a list', `export async function f(ids: string[]) { const all = []; for (let i = 0; i < ids.length; i += 1) all.push(axios.get(ids[i])); await Promise.all(all); }`, ['unbounded']],
    ['messages of SQS', `import { SQSClient, ReceiveMessageCommand } from '@aws-sdk/client-sqs'; const sqs = new SQSClient({}); export async function f() { const answer = await sqs.send(new ReceiveMessageCommand({ QueueUrl: 'q' })); await Promise.all(answer.Messages.map((one) => axios.get(one.Body))); }`, ['bounded: 10 at a time']],
    ['messages of a broker', `export async function handle(messages: string[]) { await Promise.all(messages.map((id) => axios.get(id))); }`, ['unknown']],
  ])('%s', (_, text, expected) => {
    expect(fanouts(text)).toEqual(expected);
  });

  test('the methods that a query is made by may limit it', () => {
    const listed = (query: string): string => `import { Kysely } from 'kysely'; declare const db: Kysely<unknown>; export async function f(n: number) { const rows = await db.selectFrom('a').${query}execute(); await Promise.all(rows.map(({ id }) => axios.get(id))); }`;
    expect(fanouts(listed('limit(20).'))).toEqual(['bounded: the limit of 20']);
    expect(fanouts(listed('limit(n).'))).toEqual(['unknown']);
    expect(fanouts(listed('limit(9000).'))).toEqual(['unbounded']);
  });

  test('what belongs to one person is seldom much; what a customer ordered grows without end', () => {
    const listed = (filter: string): string => `import { PrismaClient } from '@prisma/client'; const db = new PrismaClient(); export async function f(id: string, ids: string[]) { const rows = await db.thing.findMany({ where: ${filter} }); await Promise.all(rows.map(({ path }) => axios.get(path))); }`;
    expect(fanouts(listed('{ userId: id }'))).toEqual(['unknown']);
    expect(fanouts(listed('{ userId: { in: ids } }'))).toEqual(['unbounded']);
    expect(fanouts(listed('{ id: session.userId }'))).toEqual(['unknown']);
    expect(fanouts(listed('{ id }'))).toEqual(['unbounded']);
    expect(fanouts(listed(`{ customerId: id, status: 'shipped' }`))).toEqual(['unbounded']);
  });

  test('what people write down or pick one by one is seldom much', () => {
    const each = (list: string, parameter: string): string => `export async function f(${parameter}) { await Promise.all(${list}.map((one) => axios.get(one))); }`;
    expect(fanouts(each('libraryNames', 'libraryNames: string[]'))).toEqual(['unknown']);
    expect(fanouts(each('ctx.configuration.libraries', 'ctx: any'))).toEqual(['unknown']);
    expect(fanouts(each('feature.tags', 'feature: any'))).toEqual(['unknown']);
    expect(fanouts(each('group_ids', 'group_ids: string[]'))).toEqual(['unknown']);
    expect(fanouts(each('urls', 'urls: string[]'))).toEqual(['unbounded']);
    expect(fanouts(each('filenames', 'filenames: string[]'))).toEqual(['unbounded']);
    expect(fanouts(each('ctx.input.userIds', 'ctx: any'))).toEqual(['unbounded']);
  });

  test('those who administrate a team are few, its members may be many', () => {
    const mailed = (name: string): string => `import { PrismaClient } from '@prisma/client'; const db = new PrismaClient(); export async function f(teamId: string) { const ${name} = await db.member.findMany({ where: { teamId } }); await Promise.all(${name}.map(({ email }) => axios.post('/mail', { email }))); }`;
    expect(fanouts(mailed('adminEmails'))).toEqual(['unknown']);
    expect(fanouts(mailed('teamOwners'))).toEqual(['unknown']);
    expect(fanouts(mailed('memberEmails'))).toEqual(['unbounded']);
    expect(fanouts(mailed('administered'))).toEqual(['unbounded']);
  });

  test('what a model asks for in one answer is seldom much', () => {
    expect(fanouts(over('toolCalls', `const toolCalls = (await axios.post('/chat')).data.choices[0].message.tool_calls;`))).toEqual(['unknown']);
    expect(fanouts(over('uses', `const { data } = await axios.post('/chat'); const uses = data.toolUses;`))).toEqual(['unknown']);
    expect(fanouts(`export async function f(functionCalls: string[]) { await Promise.all(functionCalls.map((id) => axios.get(id))); }`)).toEqual(['unknown']);
    expect(fanouts(over('choices', `const { choices } = (await axios.post('/chat')).data;`))).toEqual(['unbounded']);
  });

  test('an element goes by the name that it is given', () => {
    const text = `import axios from 'axios'; export async function f([first]: string[][]) { await Promise.all(first.map((id) => axios.get(id))); }`;
    expect(sitesOf(programOf({ 'a.ts': text }), 'a.ts').fanouts.map(({ collection, size }) => [collection, size])).toEqual([['each element of first', { kind: 'unbounded', why: 'its callers make it as long as they like' }]]);
  });

  test('rows of one person are told by the conditions of a builder', () => {
    const listed = (where: string): string => `import { drizzle } from 'drizzle-orm/node-postgres'; import { and, eq, gt } from 'drizzle-orm'; import { notes } from './schema'; const db = drizzle('postgres://db/x'); export async function f(id: string) { const rows = await db.select().from(notes).where(${where}); await Promise.all(rows.map(({ url }) => axios.get(url))); }`;
    expect(fanouts(listed('eq(notes.userId, id)'))).toEqual(['unknown']);
    expect(fanouts(listed('and(gt(notes.age, 3), eq(notes.ownerId, id))'))).toEqual(['unknown']);
    expect(fanouts(listed('eq(notes.teamId, id)'))).toEqual(['unbounded']);
    expect(fanouts(listed('gt(notes.userId, id)'))).toEqual(['unbounded']);
  });

  test('what one record refers to, and what a service registered itself, is seldom much', () => {
    const each = (name: string, parameter: string): string => `export async function ${name}(${parameter}) { await Promise.all(companies.map((one) => axios.get(one))); }`;
    expect(fanouts(each('createContact', '{ name, companies }: { name: string; companies: string[] }'))).toEqual(['unknown']);
    expect(fanouts(each('createContacts', '{ name, companies }: { name: string; companies: string[] }'))).toEqual(['unbounded']);
    expect(fanouts(each('createContact', 'companies: string[]'))).toEqual(['unbounded']);
    const listed = (name: string): string => `const ${name} = async () => (await axios.get('/all')).data; export async function f() { const all = await ${name}(); await Promise.all(all.map(({ id }) => axios.delete(id))); }`;
    expect(fanouts(listed('listWebhooks'))).toEqual(['unknown']);
    expect(fanouts(listed('listContacts'))).toEqual(['unbounded']);
  });

  test('what every caller bounds is bounded, and one that does not is enough', () => {
    const own = `async function f(ids: string[]) { await Promise.all(ids.map((id) => axios.get(id))); }\n`;
    expect(fanouts(`${own}export const two = () => f(['a', 'b']);`)).toEqual(['bounded: a list in the code']);
    expect(fanouts(`${own}export const two = () => f(['a', 'b']); export const all = (ids: string[]) => f(ids);`)).toEqual(['unbounded']);
  });

  test('what is attached to one message is seldom much; rows by that name may be many', () => {
    const sends = (list: string, parameter: string): string => `export async function send(${parameter}) { await Promise.all(${list}.map(({ url }) => axios.get(url))); }`;
    expect(fanouts(sends('mail.attachments', 'mail: { attachments: { url: string }[] }'))).toEqual(['unknown']);
    expect(fanouts(sends('inlineAttachments', '{ inlineAttachments }: { inlineAttachments: { url: string }[] }'))).toEqual(['unknown']);
    expect(fanouts(sends('mail.meta.attachments', 'mail: any'))).toEqual(['unknown']);
    expect(fanouts(sends('attachments', 'attachments: { url: string }[]'))).toEqual(['unbounded']);
    expect(fanouts(sends('mail.recipients', 'mail: { recipients: { url: string }[] }'))).toEqual(['unbounded']);
    expect(fanouts(sends('posts[0].media', 'posts: any'))).toEqual(['unknown']);
    expect(fanouts(sends('event.files', 'event: any'))).toEqual(['unknown']);
    expect(fanouts(sends('folder.files', 'folder: any'))).toEqual(['unbounded']);
    expect(fanouts(sends('payload.items', '{ payload }: { payload: { items: { url: string }[] } }'))).toEqual(['unknown']);
    expect(fanouts(sends('carousel.cards.filter(Boolean)', 'carousel: { cards: { url: string }[] }'))).toEqual(['unknown']);
    expect(fanouts(sends('order.items', 'order: { items: { url: string }[] }'))).toEqual(['unbounded']);
    expect(fanouts(sends('items', 'items: { url: string }[]'))).toEqual(['unbounded']);
  });

  test('members are followed through the objects that callers hand over', () => {
    const own = `async function f({ ids }: { ids: string[] }) { await Promise.all(ids.map((id) => axios.get(id))); }\n`;
    expect(fanouts(`${own}export const two = () => f({ ids: ['a', 'b'] });`)).toEqual(['bounded: a list in the code']);
    expect(fanouts(`${own}export const all = (body: { ids: string[] }) => f({ ids: body.ids });`)).toEqual(['unbounded']);
  });
});

describe('what is started', () => {
  test.each<[string, string, number]>([
    ['nothing remote', `export const f = (ids: string[]) => Promise.all(ids.map(async (id) => id.trim()));`, 0],
    ['a function that is named', `const load = (id: string) => axios.get(id); export const f = (ids: string[]) => Promise.all(ids.map(load));`, 1],
    ['thunks that somebody runs later', `export const f = (ids: string[]) => Promise.all(ids.map((id) => () => axios.get(id)));`, 0],
    ['a fixed pair', `export const f = () => Promise.all([axios.get('a'), axios.get('b')]);`, 0],
    ['a list that is kept first', `export async function f(ids: string[]) { const all = ids.map((id) => axios.get(id)); return Promise.race(all); }`, 1],
    ['with a function of lodash', `import { map } from 'lodash'; export const f = (ids: string[]) => Promise.all(map(ids, (id: string) => axios.get(id)));`, 1],
    ['two levels', `export const f = (ids: string[], keys: string[]) => Promise.all(ids.flatMap((id) => keys.map((key) => axios.get(id + key))));`, 1],
    ['not waited for', `export const f = (ids: string[]) => Promise.all(ids.map(async (id) => { void axios.get(id); }));`, 0],
    ['a Promise of its own', `const Promise = { all: (x: unknown) => x }; export const f = (ids: string[]) => Promise.all(ids.map((id) => axios.get(id)));`, 0],
  ])('%s', (_, text, count) => {
    expect(fanouts(text)).toHaveLength(count);
  });

  test('a retry that waits is no limiter', () => {
    const retried = `
      async function load(id: string) {
        for (let attempt = 0; attempt < 3; attempt += 1) {
          try { return await axios.get(id); } catch { await new Promise((done) => setTimeout(done, 100)); }
        }
      }`;
    expect(fanouts(`${retried} export const f = (ids: string[]) => Promise.all(ids.map((id) => load(id)));`)).toEqual(['unbounded']);
  });

  test('a bucket that is waited for is one', () => {
    const bucket = `
      let tokens = 5;
      async function turn() { while (tokens < 1) await new Promise((done) => setTimeout(done, 100)); tokens -= 1; }
      async function load(id: string) { await turn(); return axios.get(id); }`;
    expect(fanouts(`${bucket} export const f = (ids: string[]) => Promise.all(ids.map((id) => load(id)));`)).toEqual(['bounded: turn']);
  });
});

describe('what it is called', () => {
  const collections = (text: string): readonly string[] => sitesOf(programOf({ 'a.ts': `import axios from 'axios';\n${text}` }), 'a.ts').fanouts.map(({ collection }) => collection);

  test.each<[string, string, string]>([
    ['a parameter', over('ids'), 'each element of ids'],
    ['a member', `export const f = (order: { lines: string[] }) => Promise.all(order.lines.map((id) => axios.get(id)));`, 'each element of order.lines'],
    ['a name of a pattern', `export const f = ({ lines }: { lines: string[] }) => Promise.all(lines.map((id) => axios.get(id)));`, 'each element of lines'],
    ['a loop', `export async function f(ids: string[]) { const all = []; for (const id of ids) all.push(axios.get(id)); await Promise.all(all); }`, 'each turn of the loop'],
  ])('%s', (_, text, expected) => {
    expect(collections(text)).toEqual([expected]);
  });
});
