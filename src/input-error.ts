/** The run cannot begin: a path that is not there, settings that cannot be read. Hosts show the message and end with code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
