/** Red, green and blue of a colour as a canvas spells it: `#rrggbb`. */
export const channelsOf = (colour: string): readonly [number, number, number] => {
  const number = Number.parseInt(colour.slice(1, 7), 16) || 0;
  return [number >> 16, (number >> 8) & 255, number & 255];
};
