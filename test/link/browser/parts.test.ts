import { describe, expect, test } from 'vitest';
import { onServer } from '../../../src/engine/index.ts';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

/** Lines of the deadlines that are judged on the server. */
function served(text: string, more: Readonly<Record<string, string>> = {}): readonly number[] {
  return onServer(sitesOf(programOf({ 'a.ts': text, ...more }), 'a.ts')).deadlines.map(({ location }) => location.start.line);
}

describe('what only a browser runs', () => {
  test('components and hooks with state, and what they declare', () => {
    const page = `import { useState } from 'react';
export async function loader() { return fetch('http://orders/1'); }
export default function Page() {
  const [open, setOpen] = useState(false);
  const save = async () => { await fetch('http://orders/2'); };
}
export function useOrders() { useEffect(() => { fetch('http://orders/3'); }); }`;
    expect(served(page)).toEqual([2, 7]);
    expect(served(page.replace('useState }', 'useState, useEffect }'))).toEqual([2]);
  });

  test('no components of a server, which are async, and no functions that are merely called so', () => {
    const page = `import { useTranslations } from 'next-intl';
import React from 'react';
export default async function Page() { const t = useTranslations(); return fetch('http://orders/1'); }
export const start = () => { app.useGlobalPipes(); return fetch('http://orders/2'); };`;
    expect(served(page)).toEqual([3, 4]);
    expect(served(`import { useServer } from 'graphql-ws'; export function start() { useServer({}); return fetch('http://orders/1'); }`)).toEqual([1]);
  });

  test('requests that take the cookies of a page along', () => {
    const text = `import axios from 'axios';
export const load = (path: string) => fetch(BASE + path, { method: 'POST', credentials: 'include' });
export const read = (path: string) => axios.get(BASE + path, { withCredentials: true });
export const save = (path: string) => fetch(BASE + path, { method: 'POST', credentials: 'omit' });
export const list = (path: string, credentials: RequestCredentials) => fetch(BASE + path, { credentials });`;
    expect(served(text)).toEqual([4, 5]);
  });

  test('requests to an address without a host', () => {
    const text = `const BASE = '/api/orders';
fetch('/api/orders');
fetch(\`/api/orders/\${id}\`);
fetch(\`\${BASE}/\${id}\`, { method: 'DELETE' });
fetch(\`\${host}/api/orders\`);
fetch('//orders/1');`;
    expect(served(text)).toEqual([5, 6]);
  });

  test('also through a wrapper', () => {
    const request = `export const request = (path: string, init?: RequestInit) => fetch(path, init);`;
    expect(served(`import { request } from './request';\nrequest('/api/orders');\nrequest('http://orders/1');`, { 'request.ts': request })).toEqual([3]);
  });
});

test('files of its own are no peer', () => {
  expect(served(`fetch(new URL('../fonts/mono.ttf', import.meta.url));\nfetch(new URL('/fonts/mono.ttf', host));`)).toEqual([2]);
});
