/** Lines of a file, 1-based, by offset and by text. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[]) {
    this.#text = text;
    this.#starts = starts;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  columnAt(offset: number): number {
    return offset - (this.#starts[this.lineAt(offset) - 1] ?? 0) + 1;
  }

  /** The first line after this one that is more than a comment: several directives may stand above one statement. */
  codeAfter(line: number): number {
    let next = line + 1;
    while (next < this.#starts.length && isComment(this.#textOf(next))) next += 1;
    return next;
  }

  #textOf(line: number): string {
    return this.#text.slice(this.#starts[line - 1] ?? this.#text.length, this.#starts[line] ?? this.#text.length);
  }
}

/** A line of nothing but one comment, `{/* … *\/}` of JSX too. */
function isComment(line: string): boolean {
  const text = line.trim();
  return text.startsWith('//') || /^\{?\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*\}?$/.test(text);
}
