import type { Block, Node } from '../file-facts.ts';

const nothing: Block = [];

/** The events of all blocks that are open, one after the other; each block takes its own off the end when it closes. */
export class Events {
  private readonly events: Node[] = [];
  private length = 0;

  push(event: Node): void {
    this.events[this.length++] = event;
  }

  /** Starts a block; what is given back is for {@link close}. */
  open(): number {
    return this.length;
  }

  close(start: number): Block {
    if (start === this.length) return nothing;
    const block = this.events.slice(start, this.length);
    this.length = start;
    return block;
  }
}
