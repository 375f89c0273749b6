/**
 * The average colour that a thumbhash (base64) begins with, as CSS: what stands in a picture's place until it comes. The
 * layout of the first three bytes: lightness, yellow-blue and red-green, 6 bits each, from the lowest on; the highest bit says
 * that one can see through the picture, and then nothing may stand behind it.
 */
export function averageColour(thumbhash: string): string | undefined {
  const bytes = [...atob(thumbhash.slice(0, 4))].map((letter) => letter.charCodeAt(0));
  if (bytes.length < 3) return undefined;
  const header = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8) | ((bytes[2] ?? 0) << 16);
  if (header >> 23) return undefined;
  const lightness = (header & 63) / 63;
  const yellowBlue = ((header >> 6) & 63) / 31.5 - 1;
  const redGreen = ((header >> 12) & 63) / 31.5 - 1;
  const blue = lightness - (2 / 3) * yellowBlue;
  const red = (3 * lightness - blue + redGreen) / 2;
  const channel = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value)));
  return `rgb(${channel(red)} ${channel(red - redGreen)} ${channel(blue)})`;
}
