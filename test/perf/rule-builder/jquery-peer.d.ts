/** As much of jQuery and of the plug-in as is used here; neither comes with types. */
declare module 'jquery' {
  export default function jQuery(selector: string): {
    /** Makes a builder of options, or carries out a command such as `destroy`. */
    queryBuilder(input: unknown): void;
  };
}
declare module 'jQuery-QueryBuilder/dist/js/query-builder.standalone.js' {}
