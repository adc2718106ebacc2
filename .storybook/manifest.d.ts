/** Written by `npm run manifest`; declared here so that types can be checked before it exists. */
declare module '@tagma/elements/custom-elements.json' {
  const manifest: import('./arg-types.js').Manifest;
  export default manifest;
}
