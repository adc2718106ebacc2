/** The built `*.styles.js` files of a folder that are as the compiler wrote them, with what is to be published. */
export function compiledStyles(folder: string): readonly { readonly file: string; readonly built: string }[];
