/** How wide a text is on the screen, before it is there. @param {number} size of the type in pixels @returns {(text: string, bold?: boolean) => number} */
export function ruler(size) {
  const pen = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.body);
  return (text, bold = false) => {
    if (!pen) return text.length * size * 0.56;
    pen.font = `${bold ? 600 : 400} ${size}px ${fontFamily}`;
    return pen.measureText(text).width;
  };
}
