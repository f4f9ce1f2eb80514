import { proof, soon } from '../harness/proof.ts';

interface Stream {
  setTimeout(ms: number, then: () => void): void;
  on(event: 'error' | 'response' | 'close' | 'timeout', listener: (error?: unknown) => void): Stream;
  resume(): Stream;
  close(code: number): void;
}
interface Session {
  on(event: 'error', listener: (error: unknown) => void): Session;
  request(headers: object, options: object): Stream;
}
interface Http2 {
  connect(url: string): Session;
}

function get(http2: Http2, url: string, options: object, limit: (stream: Stream) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const session = http2.connect(url).on('error', reject);
    const stream = session.request({ ':path': '/' }, options).on('error', reject).on('close', resolve);
    limit(stream);
  });
}

export default proof<Http2>({
  install: 'node:http2',
  versions: [process.versions.node],
  deadlines: {
    request: {
      // The servers of the lab speak HTTP/1.1: what they say does not count as an answer.
      server: 'tcp',
      call: ({ lib, url, options }) => get(lib, url, options, () => undefined),
      options: {
        signal: soon,
        timeout: { value: 500, via: ({ lib, url, value }) => get(lib, url, {}, (stream) => stream.setTimeout(Number(value), () => stream.close(8))) },
      },
    },
  },
});
