import { ts } from 'ts-morph';
import type { FileFacts, Language } from './file-facts.ts';

export { ts };

const scriptKinds: Readonly<Record<Language, ts.ScriptKind>> = {
  ts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  js: ts.ScriptKind.JS,
  jsx: ts.ScriptKind.JSX,
};

const options: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  // Every file counts as a module, in which `await (a)` is no call, even where it imports nothing.
  setExternalModuleIndicator: (file) => {
    (file as { externalModuleIndicator?: true }).externalModuleIndicator = true;
  },
};

/** JavaScript with types: most of them are written as in TypeScript. */
const flow = /^[^]{0,1000}?(?:\/\/|\*)\s*@flow\b/;

/** The nodes have no `parent`: what a visitor needs from above is handed down. */
export function parse(text: string, language: Language): ts.SourceFile {
  const script = language.startsWith('j') && flow.test(text) ? ts.ScriptKind.TSX : scriptKinds[language];
  return ts.createSourceFile(`module.${language}`, text, options, false, script);
}

export function syntaxErrorsOf(file: ts.SourceFile): FileFacts['syntaxErrors'] {
  // The parser's own list is not in the public types; a `Program` would be the only other way to it.
  const { parseDiagnostics = [] } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics.map(({ messageText, start, length }) => ({
    // Chains are the checker's.
    message: typeof messageText === 'string' ? messageText : messageText.messageText,
    span: [start, start + length],
  }));
}
