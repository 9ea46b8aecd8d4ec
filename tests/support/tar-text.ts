/** A tar archive (ustar) of ASCII files, one character a byte. */
export function tarText(files: readonly (readonly [path: string, content: string])[]): string {
  const entries = files.map(([path, content]) => {
    const size = content.length.toString(8).padStart(11, '0');
    const unsigned = `${path.padEnd(100, '\0')}0000644\x000000000\x000000000\x00${size}\x0000000000000\0`;
    const rest = `0${'\0'.repeat(100)}ustar\x0000`.padEnd(356, '\0');
    const sum = [...`${unsigned}        ${rest}`].reduce((total, c) => total + c.charCodeAt(0), 0);
    const header = `${unsigned}${sum.toString(8).padStart(6, '0')}\0 ${rest}`;
    return header + content.padEnd(Math.ceil(content.length / 512) * 512, '\0');
  });
  return entries.join('') + '\0'.repeat(1024);
}
