/** Names and words as a hostile repository may carry them. */
export const hostile = {
  path: 'src/</script><img src=x onerror=alert(1)>|`a`\u001b[31m\u202egnp\n## [x](javascript:1) 100%#?.ts',
  words: 'a | b `c` </script><!-- \u001b]0;owned\u0007 \u202e\u2066 [click](javascript:1) ![x](y) *b* _i_ http://evil.example @you \r\n# title\n- item\u2028\u0085 \ud800',
};

/** Characters that act on a terminal or turn the text round; a line feed may stand between lines. */
export const ACTING = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
