import { proof, type Class } from '../harness/proof.ts';

interface Agenda {
  jobs(filter: object): Promise<unknown>;
  on(event: 'ready' | 'error', listener: () => void): void;
}

export default proof<{ default: Class<Agenda> }>({
  install: 'agenda',
  versions: ['5.0.0'],
  deadlines: {
    database: {
      server: 'mongodb',
      call: async ({ lib, port, options, mute }) => {
        const { db } = options as { readonly db?: object };
        const agenda = new lib.default({ db: { address: `mongodb://127.0.0.1:${port}/test?directConnection=true`, ...db } });
        agenda.on('error', () => undefined);
        await new Promise<void>((resolve) => agenda.on('ready', resolve));
        await agenda.jobs({});
        mute();
        return agenda.jobs({});
      },
      options: { 'db.options.socketTimeoutMS': { value: 500, beside: { db: { options: { retryReads: false } } } } },
    },
  },
});
