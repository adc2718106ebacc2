/** Makes one file of the demo's host and of the packages' sources; gives its path. */
export function bundleHost(): Promise<string>;
