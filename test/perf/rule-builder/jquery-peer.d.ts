/** As much of jQuery and of the plug-in as is used here; the page loads both as scripts. */
declare function jQuery(selector: string): {
  /** Makes a builder of options, or carries out a command such as `destroy`. */
  queryBuilder(input: unknown): void;
};
