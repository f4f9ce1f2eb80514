import type { Io, Output } from './io.ts';

/** The real process. A reader that goes away (`| head`) ends the writing, and is no error. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readStdin,
    today: () => new Date().toISOString().slice(0, 10),
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return {
    // A pipe has no isTTY at all, whatever its type says.
    isTerminal: (stream.isTTY as boolean | undefined) === true,
    write: (text) =>
      new Promise((resolve) => {
        if (gone || text === '') resolve();
        else stream.write(text, () => resolve());
      }),
  };
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').replace(/^\uFEFF/, '');
}
