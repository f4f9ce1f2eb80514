import { proof, type Class, type HookCall } from '../harness/proof.ts';

interface Row {
  save(): Promise<unknown>;
  update(fields: object): Promise<unknown>;
  destroy(): Promise<unknown>;
}
interface Sequelize {
  query(sql: string): Promise<unknown>;
}
interface Library {
  readonly Sequelize: Class<Sequelize>;
}
type Table = Class<Row> & {
  sync(): Promise<unknown>;
  create(fields: object): Promise<Row>;
};
type Decorator = (table: object, method: string) => void;
interface Decorated {
  readonly 'sequelize-typescript': {
    readonly Model: Table;
    readonly Sequelize: Class<Sequelize>;
    readonly Table: (table: object) => void;
    readonly Column: (type: string) => Decorator;
  } & Readonly<Record<string, unknown>>;
}

const open = ({ Sequelize }: Library, port: number, options: object): Sequelize =>
  new Sequelize('postgres', 'postgres', '', { host: '127.0.0.1', port, dialect: 'postgres', logging: false, ...options });

const HOOKS = ['Validate', 'Create', 'Update', 'Save', 'Destroy'].flatMap((what) => [`Before${what}`, `After${what}`]);

/** A table whose class has every hook, by the decorators of sequelize-typescript. */
async function table({ others, port, name, hook }: HookCall<Library, Decorated>): Promise<Table> {
  const { Model, Sequelize, Table: asTable, Column: column, ...decorators } = others['sequelize-typescript'];
  const Thing = { [name]: class extends Model {} }[name] as Table;
  column('TEXT')(Thing.prototype as object, 'name');
  for (const one of HOOKS) {
    Object.assign(Thing, { [one]: () => hook(one) });
    (decorators[one] as Decorator)(Thing, one);
  }
  asTable(Thing);
  open({ Sequelize }, port, { models: [Thing] });
  await Thing.sync();
  return Thing;
}

/** A row that is there already; its hooks ran when it was made, and are not counted. */
async function existing(call: HookCall<Library, Decorated>): Promise<Row> {
  let counts = false;
  const Thing = await table({ ...call, hook: (name) => (counts ? call.hook(name) : Promise.resolve()) });
  const row = await Thing.create({ name: 'one' });
  counts = true;
  return row;
}

export default proof<Library, Decorated>({
  install: 'sequelize',
  versions: ['6.37.8'],
  with: { pg: '8.23.1', 'sequelize-typescript': '2.1.6', 'reflect-metadata': '0.2.2' },
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const sequelize = open(lib, port, options);
        await sequelize.query('SELECT 1');
        mute();
        return sequelize.query('SELECT 1');
      },
      slow: ({ lib, port, options }) => open(lib, port, options).query('SELECT pg_sleep(30)'),
      options: {
        'pool.acquire': 500,
        'dialectOptions.query_timeout': 500,
        'dialectOptions.statement_timeout': 500,
        'dialectOptions.connectionTimeoutMillis': 500,
      },
    },
  },
  hooks: {
    create: { server: 'postgres', prepare: async (call) => {
      const Thing = await table(call);
      return () => Thing.create({ name: 'one' });
    } },
    update: { server: 'postgres', prepare: async (call) => {
      const row = await existing(call);
      return () => row.update({ name: 'two' });
    } },
    // Of a new row, and then of one that is there.
    save: { server: 'postgres', prepare: async (call) => {
      const Thing = await table(call);
      const row = new Thing({ name: 'one' });
      return async () => {
        await row.save();
        await Object.assign(row, { name: 'two' }).save();
      };
    } },
    destroy: { server: 'postgres', prepare: async (call) => {
      const row = await existing(call);
      return () => row.destroy();
    } },
  },
});
