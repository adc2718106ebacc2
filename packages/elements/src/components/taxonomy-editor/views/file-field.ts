import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A field that takes a file. */
interface FileFieldSpec {
  readonly id: string;
  readonly label: string;
  readonly choose: string;
  /** Name of the file that was taken; in its place what to do while there is none. */
  readonly name: string;
  readonly help: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** In the words of the interface: those of the browser's own field are in the language of the browser. */
export function fileField({ id, label, choose, name, help, accept, onFile }: FileFieldSpec): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <div class="input file-field">
      <span class="file-choose" aria-hidden="true">${choose}</span
      ><bdi class="file-name" id="${id}-name">${name}</bdi>
      <input
        id=${id}
        type="file"
        title=${name}
        accept=${accept}
        aria-describedby="${id}-name ${id}-help"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const file = input.files?.[0];
          if (file) onFile(file);
          // The same file, changed meanwhile, may be chosen again.
          input.value = '';
        }}
      />
    </div>
    <span class="help" id="${id}-help">${help}</span>
  </div>`;
}
