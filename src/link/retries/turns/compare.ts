/** What `left operator right` gives. */
export function compareNumbers(operator: string, left: number, right: number): boolean {
  switch (operator) {
    case '<': return left < right;
    case '<=': return left <= right;
    case '>': return left > right;
    case '>=': return left >= right;
    case '!=':
    case '!==': return left !== right;
    default: return left === right;
  }
}
