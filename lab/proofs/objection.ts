import { proof, type Class, type HookCall } from '../harness/proof.ts';

interface Query extends PromiseLike<unknown> {
  insert(row: object): Query;
  insertAndFetch(row: object): Query;
  patch(row: object): Query;
  delete(): Query;
  findById(id: number): Query;
}
interface Row {
  $query(): Query;
}
type Table = Class<Row> & { query(): Query; knex(connection: unknown): void };
interface Library {
  readonly Model: Table;
}
interface Knex {
  raw(sql: string): PromiseLike<unknown>;
  readonly schema: { createTable(name: string, make: (table: { increments(name: string): unknown; text(name: string): unknown }) => void): PromiseLike<unknown> };
}
interface With {
  readonly knex: { readonly default: (config: object) => Knex };
}
const connected = ({ knex }: With, port: number, options: object): Knex =>
  knex.default({ client: 'pg', connection: { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...options } });

const HOOKS = ['Insert', 'Update', 'Delete'].flatMap((what) => [`$before${what}`, `$after${what}`]);

/** A model whose rows have every hook, and one row of it; what ran for that is not counted. */
async function model({ lib, others, port, name, hook }: HookCall<Library, With>): Promise<{ Thing: Table; row: Row; count: () => void }> {
  let counts = false;
  const Thing = { [name]: class extends lib.Model {} }[name] as Table;
  Object.assign(Thing, { tableName: name });
  for (const one of HOOKS) Object.assign(Thing.prototype as object, { [one]: () => (counts ? hook(one) : undefined) });
  const connection = connected(others, port, {});
  await connection.schema.createTable(name, (table) => {
    table.increments('id');
    table.text('name');
  });
  Thing.knex(connection);
  const row = (await Thing.query().insertAndFetch({ name: 'one' })) as Row;
  return { Thing, row, count: () => { counts = true; } };
}

export default proof<Library, With>({
  install: 'objection',
  versions: ['3.1.5'],
  with: { knex: '3.3.0', pg: '8.23.1' },
  hooks: {
    insert: { server: 'postgres', prepare: async (call) => {
      const { Thing, count } = await model(call);
      count();
      return () => Thing.query().insert({ name: 'two' });
    } },
    patch: { server: 'postgres', prepare: async (call) => {
      const { Thing, count } = await model(call);
      count();
      return () => Thing.query().findById(1).patch({ name: 'two' });
    } },
    deleteOwn: { server: 'postgres', prepare: async (call) => {
      const { row, count } = await model(call);
      count();
      return () => row.$query().delete();
    } },
  },
});
