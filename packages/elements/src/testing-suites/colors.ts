/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Text and background as the browser paints them; any CSS colour syntax is resolved by a canvas. */
export function shownColors(element: Element): { readonly text: Rgb; readonly background: Rgb } {
  const style = getComputedStyle(element);
  return { text: painted(style.color), background: painted(style.backgroundColor) };
}

/** Contrast ratio by WCAG 2, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a colour looks like in sRGB. */
export function painted(color: string): Rgb {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function luminance([red, green, blue]: Rgb): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}
