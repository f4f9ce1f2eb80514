import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  readonly myself: { getCurrentUser(): Promise<unknown> };
  readonly issues: { createIssue(issue: object): Promise<unknown> };
}
interface Library {
  readonly Version3Client: Class<Client>;
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Client => new lib.Version3Client({ host: url, ...options });

export default proof<Library>({
  install: 'jira.js',
  versions: ['5.4.0'],
  deadlines: { client: { call: (call) => client(call).myself.getCurrentUser(), options: { 'baseRequestConfig.timeout': 500 } } },
  single: (attempt) => client(attempt).issues.createIssue({ fields: {} }),
});
