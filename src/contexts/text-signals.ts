/** What the text of a file shows without being parsed. */
export interface TextSignals {
  readonly text: string;
  /** Specifiers of imports that are there at run time. */
  imports(): readonly string[];
  directive(): 'client' | 'server' | undefined;
}

/** Each stretch has an end: in a text made for it an open one would be searched from every `import` to the last line. */
const IMPORT =
  /\b(?:import|export)\s{1,20}(type\s)?[^'"();=]{0,5000}?\bfrom\s{0,20}['"]([^'"\n]+)['"]|\bimport\s{0,20}(?:\(\s{0,20})?['"]([^'"\n]+)['"]|\brequire\s{0,20}\(\s{0,20}['"]([^'"\n]+)['"]/g;
/** A comment ends at the first end that there is: one that might end at any later would take for ever in a long file. */
const DIRECTIVE = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/|['"]use strict['"];?)*['"]use (client|server)['"]/;

export function readText(text: string): TextSignals {
  let imports: readonly string[] | undefined;
  return {
    text,
    imports: () => (imports ??= [...text.matchAll(IMPORT)].flatMap(([, typeOnly, from, dynamic, required]) => (typeOnly === undefined ? (from ?? dynamic ?? required ?? []) : []))),
    directive: () => (text.includes('use client') || text.includes('use server') ? (DIRECTIVE.exec(text)?.[1] as 'client' | 'server' | undefined) : undefined),
  };
}

const HOOK_CALL = /\buse[A-Z]\w*\s*(<[^()\n]*>)?\(/;
const REACT_HOOK = /\b(useState|useEffect|useLayoutEffect|useReducer|useRef|useCallback|useContext|useSyncExternalStore|useTransition|createContext)\b/;
const EVENT_HANDLER = /\son[A-Z]\w*=\{/;
const BROWSER_GLOBAL =
  /(?<![.\w$])(?:window\s*[.[]|(?:local|session)Storage\s*[.[]|navigator\.\w|document\.(?:getElement|querySelector|createElement|body|cookie|addEventListener|documentElement|head|visibilityState|activeElement))/;

/** `fetch('/api/me')`: only a page has an origin to which a path belongs. */
const PATH_FETCHED = /(?<![.\w$])fetch\(\s*(['"`])\/(?!\/)/;

/** True for a component or hook that a server cannot run: it has state, effects or event handlers. */
export function isInteractive(signals: TextSignals, jsx: boolean): boolean {
  const { text } = signals;
  if (jsx && (EVENT_HANDLER.test(text) || HOOK_CALL.test(text))) return true;
  return usesHooks(signals);
}

/** True when it imports React and keeps state or effects, which nothing but a component does. */
export function usesHooks(signals: TextSignals): boolean {
  return REACT_HOOK.test(signals.text) && signals.imports().some((specifier) => /^(preact|react)(\/|$)/.test(specifier));
}

const FROM_DRIZZLE = /\bimport\s{0,20}\{([^{}]{0,2000})\}\s{0,20}from\s{0,20}['"]drizzle-orm['"]/;
const CONDITION = /\b(and|asc|count|desc|eq|gte?|inArray|isNull|isNotNull|lte?|ne|or|sql)\b/;

/** `import { and, eq } from 'drizzle-orm'`: conditions of statements, and no types that a page shares. */
export function queriesTables({ text }: TextSignals): boolean {
  return text.includes('drizzle-orm') && CONDITION.test(FROM_DRIZZLE.exec(text)?.[1] ?? '');
}

export function fetchesPath({ text }: TextSignals): boolean {
  return text.includes('fetch(') && PATH_FETCHED.test(text);
}

/** True when it touches what only browsers have, without asking first whether it is there. */
export function usesBrowser({ text }: TextSignals): boolean {
  return BROWSER_GLOBAL.test(text) && !/typeof (window|document|navigator|localStorage|globalThis)\b/.test(text);
}
