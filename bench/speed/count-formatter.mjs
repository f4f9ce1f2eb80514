/**
 * An ESLint formatter that only counts, so that printing costs nothing and the number of linted files can be compared.
 * @param {{ messages: { fatal?: boolean }[] }[]} results
 */
export default function count(results) {
  const messages = results.flatMap((result) => result.messages);
  const unparsed = messages.filter((message) => message.fatal).length;
  return JSON.stringify({ files: results.length, messages: messages.length - unparsed, unparsed });
}
