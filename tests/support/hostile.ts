/** Words that try to end whatever holds them: a script, an attribute, a comment, CDATA; and what no format likes. */
export const HOSTILE =
  `</script><script>alert(1)</script><!-- ]]> --> "double" 'single' &amp; &#0; <b title="x">` +
  '\u0000\u0007\u001b\u007f \ud800 lone \udc00 \u202eturned\u2066 \ufffe 中国 👍';
