// Figures that were read from pictures.

/** How the unit's figure was read from a picture; null when it was not. */
function pictured(unit, cell) {
  const pictures = data.entries.pictures[unit];
  const read = pictures ? pictures[cell] : undefined;
  return read ? { certainty: read[0] / 1000, proposed: read[1], crop: read[2] } : null;
}

/** The piece of the picture that the figure stands in; nothing where there is none. */
function crop(read) {
  return read.crop === "" ? NOTHING
    : make("img", { class: "crop", alt: text("page.picture"), src: "data:image/png;base64," + read.crop });
}

/** Behind the place of a figure: the piece of the picture, and how certain the reading is. */
function fromPicture(unit, cell) {
  const read = pictured(unit, cell);
  return read && read.crop !== ""
    ? [make("span", { class: "odd" }, " ", text("page.picture.certainty", read.certainty.toFixed(3)), " "), crop(read)]
    : [];
}

/** The figures of the unit that wait for a person, the least certain first; nothing when there are none. */
function waitingFigures(unit) {
  const values = data.entries.values[unit] || [];
  const waiting = data.cells.code.map((_, cell) => cell)
    .filter((cell) => typeof values[cell] === "string" && values[cell][0] === "P");
  if (waiting.length === 0) {
    return [];
  }
  const host = make("div");
  const list = new List(host, [
    { title: text("page.column.item"), fill: (cell) => cellName(cell) },
    { title: text("page.picture"), fill: (cell) => crop(pictured(unit, cell)) },
    { title: text("page.picture.read"), kind: "number", fill: (cell) => values[cell].slice(1) || NOTHING },
    { title: text("page.picture.proposed"), kind: "number", fill: (cell) => pictured(unit, cell).proposed || NOTHING },
    { title: text("page.picture.certain"), kind: "number", sort: (cell) => pictured(unit, cell).certainty,
      fill: (cell) => pictured(unit, cell).certainty.toFixed(3) },
    { title: text("page.column.address"), fill: (cell) => {
      const from = source(unit, cell);
      return from ? place("", from.sheet, from.address) : NOTHING;
    } },
  ], { caption: text("page.picture.waiting"), count: "page.years.count", look: "behind" });
  list.show(waiting.filter((cell) => pictured(unit, cell).crop !== "")
    .sort((one, other) => pictured(unit, one).certainty - pictured(unit, other).certainty || one - other));
  return [make("h3", {}, text("page.picture.waiting")), make("p", { class: "hint" }, text("page.picture.hint")),
    ...confirmations(unit), host];
}

/** The commands that take what was read, a table each. */
function confirmations(unit) {
  const found = data.findings;
  return found.check.map((_, index) => index)
    .filter((index) => found.unit[index] === unit && found.check[index] === "I-PICTURE" && found.state[index] === "ERROR")
    .map((index) => make("p", { class: "code" }, text("page.picture.command", data.year, found.number[index])));
}
