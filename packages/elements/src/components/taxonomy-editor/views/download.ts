/** Gives a text to the reader as a file. */
export function downloadText(text: string, fileName: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of the data by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}
