// Figures that were read from pictures.

/** How the unit's figure was read from a picture; null when it was not. */
function pictured(unit, cell) {
  const pictures = data.entries.pictures[unit];
  const read = pictures ? pictures[cell] : undefined;
  return read ? { certainty: read[0] / 1000, proposed: read[1], crop: read[2], table: read[3] } : null;
}

function picture(look, name, png) {
  return make("img", { class: look, alt: name, src: "data:image/png;base64," + png });
}

/** The piece of the picture that the figure stands in; nothing where there is none. */
function crop(read) {
  return read.crop === "" ? NOTHING : picture("crop", text("page.picture"), read.crop);
}

/** Behind the place of a figure: the piece of the picture, how certain the reading is, and who took it. */
function fromPicture(unit, cell) {
  const read = pictured(unit, cell);
  return read && read.crop !== ""
    ? [make("span", { class: "odd" }, " ", text("page.picture.certainty", read.certainty.toFixed(3)), " "), crop(read),
      make("span", { class: "odd" }, " " + takenBy(unit, tableOf(cell)))]
    : [];
}

/** The code of the table that a cell is in. */
function tableOf(cell) {
  return data.cells.code[cell].split("/")[0];
}

function tableName(table) {
  return data.pictures.names[table];
}

/** Who took the unit's table, when and why; empty when nobody did. */
function takenBy(unit, table) {
  return (data.pictures.taken[unit] || {})[table] || "";
}

/** The units whose table waits for a person, so that the figure is without theirs; nothing when none does. */
function waitingUnits(cell) {
  const units = data.pictures.waiting[tableOf(cell)] || [];
  if (units.length === 0) {
    return [];
  }
  const names = units.flatMap((unit, index) => index === 0 ? [unitButton(unit)] : ["、", unitButton(unit)]);
  return [[text("page.cell.waiting"), make("span", {}, text("page.cell.waiting.units", units.length), ...names)]];
}

/** The tables that count because the office took them, a line each. */
function takenTables(unit) {
  return Object.keys(data.pictures.taken[unit] || {}).map((table) =>
    make("p", { class: "hint" }, text("page.picture.taken", tableName(table), takenBy(unit, table))));
}

/** The tables of the unit that wait for a person; nothing when none does. */
function waitingFigures(unit) {
  const values = data.entries.values[unit] || [];
  const waiting = data.cells.code.map((_, cell) => cell)
    .filter((cell) => typeof values[cell] === "string" && values[cell][0] === "P");
  const tables = Object.keys(data.pictures.names).filter((table) => waiting.some((cell) => tableOf(cell) === table));
  return tables.length === 0 ? []
    : [make("h3", {}, text("page.picture.waiting")), make("p", { class: "hint" }, text("page.picture.hint")),
      ...tables.flatMap((table) => waitingTable(unit, table, waiting.filter((cell) => tableOf(cell) === table)))];
}

/** A table that waits: the command that takes it, its picture, and its figures, the least certain first. */
function waitingTable(unit, table, waiting) {
  const values = data.entries.values[unit];
  const whole = waiting.map((cell) => pictured(unit, cell).table).find((png) => png !== "");
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
  ], { caption: tableName(table), count: "page.years.count", look: "behind" });
  list.show(waiting.filter((cell) => pictured(unit, cell).crop !== "")
    .sort((one, other) => pictured(unit, one).certainty - pictured(unit, other).certainty || one - other));
  return [make("h4", {}, tableName(table)), ...confirmations(unit, table),
    ...(whole ? [picture("whole", tableName(table), whole)] : []), host];
}

/** What takes what was read in a table: buttons, and the command. */
function confirmations(unit, table) {
  const found = data.findings;
  return found.check.map((_, index) => index)
    .filter((index) => found.unit[index] === unit && found.check[index] === "I-PICTURE" && found.state[index] === "ERROR"
      && tableOf(found.cell[index]) === table)
    .flatMap((index) => [decideCell(index), make("p", { class: "code" }, text("page.picture.command", data.year, found.number[index]))]);
}
