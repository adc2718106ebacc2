/** What WCAG asks of text. */
const NEEDED = 4.5;

/** Contrast of a colour `#rrggbb` as text on white, from 1 to 21. */
export function contrastOnWhite(color: string): number {
  return 1.05 / (luminance(channels(color)) + 0.05);
}

/** Whether text of this colour reads on white. */
export function isReadable(color: string): boolean {
  return contrastOnWhite(color) >= NEEDED;
}

/** The palest shade of the colour that reads on white; the colour itself when it does. */
export function readableShade(color: string): `#${string}` {
  const rgb = channels(color);
  let low = 0;
  let high = 1;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (isReadable(hex(rgb, middle))) low = middle;
    else high = middle;
  }
  return isReadable(hex(rgb, 1)) ? hex(rgb, 1) : hex(rgb, low);
}

type Rgb = readonly [number, number, number];

function channels(color: string): Rgb {
  const number = Number.parseInt(color.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function hex(rgb: Rgb, share: number): `#${string}` {
  return `#${rgb
    .map((channel) =>
      Math.floor(channel * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
