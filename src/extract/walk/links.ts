import { ts } from '../parse.ts';

/** Nodes on the way down a chain that is deep to the left, each with its kind, which is cheaper kept than asked for again. */
export class Links {
  /** Kind of the node taken last. */
  popped: ts.SyntaxKind = ts.SyntaxKind.Unknown;
  length = 0;
  private readonly nodes: ts.Node[] = [];
  private readonly kinds: ts.SyntaxKind[] = [];

  push(kind: ts.SyntaxKind, node: ts.Node): void {
    this.nodes[this.length] = node;
    this.kinds[this.length++] = kind;
  }

  pop(): ts.Node {
    this.length -= 1;
    this.popped = this.kindAt(this.length);
    return this.nodes[this.length] as ts.Node;
  }

  top(): ts.Node {
    return this.nodes[this.length - 1] as ts.Node;
  }

  kindAt(index: number): ts.SyntaxKind {
    return this.kinds[index] as ts.SyntaxKind;
  }
}
