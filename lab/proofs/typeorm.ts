import { proof, type Class, type HookCall } from '../harness/proof.ts';

interface Source {
  initialize(): Promise<Source>;
  query(sql: string): Promise<unknown>;
  getRepository(table: object): { save(row: object): Promise<unknown>; insert(row: object): Promise<unknown> };
}
interface Row {
  save(): Promise<unknown>;
  remove(): Promise<unknown>;
  softRemove(): Promise<unknown>;
  recover(): Promise<unknown>;
}
type Table = Class<Row> & { useDataSource(source: Source): void; find(): Promise<readonly Row[]> };
type Decorator = (...place: readonly unknown[]) => void;
type Decorate = (...given: readonly unknown[]) => Decorator;
interface Library extends Readonly<Record<string, unknown>> {
  readonly DataSource: Class<Source>;
  readonly BaseEntity: Table;
  readonly Entity: Decorate;
  readonly Column: Decorate;
  readonly PrimaryGeneratedColumn: Decorate;
  readonly DeleteDateColumn: Decorate;
}
const open = ({ DataSource }: Library, port: number, options: object): Promise<Source> =>
  new DataSource({ type: 'postgres', host: '127.0.0.1', port, username: 'postgres', database: 'postgres', ...options }).initialize();

const HOOKS = [...['Insert', 'Update', 'Remove', 'SoftRemove', 'Recover'].flatMap((what) => [`Before${what}`, `After${what}`])];

/** An entity that saves itself, with every hook; those of what is done before the write are not counted. */
async function entity({ lib, port, name, hook }: HookCall<Library, unknown>): Promise<{ Thing: Table; source: Source; count: () => void }> {
  let counts = false;
  const Thing = { [name]: class extends lib.BaseEntity {} }[name] as Table;
  lib.PrimaryGeneratedColumn()(Thing.prototype, 'id');
  lib.Column('text')(Thing.prototype, 'name');
  lib.DeleteDateColumn({ type: 'timestamptz' })(Thing.prototype, 'deletedAt');
  for (const one of HOOKS) {
    Object.assign(Thing.prototype as object, { [one]: () => (counts ? hook(one) : undefined) });
    (lib[one] as Decorate)()(Thing.prototype, one);
  }
  lib.Entity()(Thing);
  const source = await open(lib, port, { entities: [Thing], synchronize: true });
  Thing.useDataSource(source);
  return { Thing, source, count: () => { counts = true; } };
}

const named = (row: Row, name: string): Row => Object.assign(row, { name });

export default proof<Library>({
  install: 'typeorm',
  versions: ['0.3.27'],
  with: { pg: '8.23.1', 'reflect-metadata': '0.2.2' },
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const source = await open(lib, port, options);
        mute();
        return source.query('SELECT 1');
      },
      slow: async ({ lib, port, options }) => (await open(lib, port, options)).query('SELECT pg_sleep(30)'),
      options: {
        'extra.query_timeout': 500,
        'extra.statement_timeout': 500,
        connectTimeoutMS: 500,
      },
    },
  },
  hooks: {
    // Of a new row by itself, and then of one that is there, by a repository.
    save: { server: 'postgres', prepare: async (call) => {
      const { Thing, source, count } = await entity(call);
      const row = named(new Thing(), 'one');
      count();
      return async () => {
        await row.save();
        await source.getRepository(Thing).save(named(row, 'two'));
      };
    } },
    insert: { server: 'postgres', prepare: async (call) => {
      const { Thing, source, count } = await entity(call);
      count();
      return () => source.getRepository(Thing).insert(named(new Thing(), 'one'));
    } },
    remove: { server: 'postgres', prepare: async (call) => {
      const { Thing, count } = await entity(call);
      const row = named(new Thing(), 'one');
      await row.save();
      count();
      return () => row.remove();
    } },
    softRemove: { server: 'postgres', prepare: async (call) => {
      const { Thing, count } = await entity(call);
      const row = named(new Thing(), 'one');
      await row.save();
      count();
      return () => row.softRemove();
    } },
    recover: { server: 'postgres', prepare: async (call) => {
      const { Thing, count } = await entity(call);
      const row = named(new Thing(), 'one');
      await row.save();
      await row.softRemove();
      count();
      return () => row.recover();
    } },
  },
});
