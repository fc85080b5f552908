// What the units' figures are and where they were read.

const READ_AS = { B: "page.value.blank", N: "page.value.notApplicable", U: "page.value.unreadable", P: "page.value.proposed" };

/** The unit's number in this cell; null when the cell holds none. */
function amount(unit, cell) {
  const values = data.entries.values[unit];
  const value = values ? values[cell] : null;
  return typeof value === "number" ? value : null;
}

function lastAmount(unit, cell) {
  const values = data.entries.last[unit];
  return values ? values[cell] : null;
}

/** The unit's figure as it is shown; where the office amended it, with what was received. */
function figure(unit, cell) {
  const received = data.entries.received[unit];
  return received && received[cell] !== undefined
    ? make("span", {}, plainFigure(unit, cell), " ",
      make("small", { class: "odd" }, text("page.value.amended", received[cell] || NOTHING)))
    : plainFigure(unit, cell);
}

/** A number, or in words what stands there instead of one. */
function plainFigure(unit, cell) {
  const value = data.entries.values[unit][cell];
  if (value === null) {
    return make("span", { class: "odd" }, text("page.value.absent"));
  }
  if (typeof value === "string") {
    const raw = value.slice(1);
    const words = text(READ_AS[value[0]]);
    return make("span", { class: "odd" }, raw === "" ? words : text("page.value.raw", words, raw));
  }
  const raw = data.entries.raw[unit] && data.entries.raw[unit][cell];
  return raw === null || raw === undefined
    ? shown(value)
    : make("span", {}, shown(value), " ", make("small", { class: "odd" }, text("page.value.written", raw)));
}

const layouts = new Map();

/** Sheet and address of each cell of a layout; how it is written is told in PageLayout.java. */
function layout(place) {
  if (!layouts.has(place)) {
    layouts.set(place, readLayout(data.entries.layouts[place]));
  }
  return layouts.get(place);
}

function readLayout(written) {
  const cells = [];
  let sheet = "";
  for (const piece of written.split("|")) {
    if (/^~\d+$/.test(piece)) {
      cells.push(...Array(Number(piece.slice(1))).fill(null));
      continue;
    }
    const [, on, first, length] = /^(?:(\d+)!)?(.*?)(?:\*(\d+))?$/.exec(piece);
    sheet = on === undefined ? sheet : data.strings[Number(on)];
    for (let step = 0; step < Number(length || 1); step++) {
      cells.push({ sheet, address: step === 0 ? first : rightOf(first, step) });
    }
  }
  return cells;
}

/** The address so many columns to the right: D5 and 2 give F5. */
function rightOf(address, steps) {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address);
  let column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + steps;
  let name = "";
  while (column > 0) {
    name = String.fromCharCode(65 + ((column - 1) % 26)) + name;
    column = Math.floor((column - 1) / 26);
  }
  return name + row;
}

/** File, sheet and address of a unit's figure; null where the file has no such cell. */
function source(unit, cell) {
  const at = data.entries.layout[unit] < 0 ? null : layout(data.entries.layout[unit])[cell];
  return at ? { file: data.strings[data.units.file[unit]], sheet: at.sheet, address: at.address } : null;
}

/** Where something stands, in words. */
function place(file, sheet, address) {
  const parts = make("span", { class: "place" });
  if (file) {
    parts.append(make("span", { class: "file" }, file), " ");
  }
  const at = [sheet, address].filter((part) => part).join(" ! ");
  if (at) {
    parts.append(make("span", { class: "at" }, at));
  }
  return parts;
}

/** Tells each heading of a line how many columns of headings stand before it, so that all stay where a narrow screen moves the table. */
function levelled(table) {
  const busy = [];
  for (const row of table.tBodies[0].rows) {
    let column = 0;
    for (const head of row.querySelectorAll("th")) {
      while (busy[column] > 0) {
        column++;
      }
      head.classList.add("level-" + column);
      for (let end = column + head.colSpan; column < end; column++) {
        busy[column] = head.rowSpan;
      }
    }
    busy.forEach((rows, index) => { busy[index] = Math.max(0, rows - 1); });
  }
}

/** In each table one figure is reached by the tab key, the others from there by the arrow keys. */
function walkable(table) {
  const lines = [...table.rows]
    .map((row) => [...row.querySelectorAll("button.figure")])
    .filter((line) => line.length > 0);
  const all = lines.flat();
  all.forEach((button, index) => { button.tabIndex = index === 0 ? 0 : -1; });
  const focus = (button) => {
    all.forEach((other) => { other.tabIndex = other === button ? 0 : -1; });
    button.focus();
  };
  table.addEventListener("keydown", (event) => {
    const line = lines.findIndex((buttons) => buttons.includes(event.target));
    if (line < 0) {
      return;
    }
    const at = lines[line].indexOf(event.target);
    const next = {
      ArrowLeft: () => lines[line][at - 1],
      ArrowRight: () => lines[line][at + 1],
      ArrowUp: () => lines[line - 1] && lines[line - 1][at],
      ArrowDown: () => lines[line + 1] && lines[line + 1][at],
      Home: () => lines[line][0],
      End: () => lines[line][lines[line].length - 1],
    }[event.key];
    if (next) {
      event.preventDefault();
      const button = next();
      if (button) {
        focus(button);
      }
    }
  });
  table.addEventListener("focusin", (event) => {
    if (all.includes(event.target)) {
      all.forEach((other) => { other.tabIndex = other === event.target ? 0 : -1; });
    }
  });
}

function startTables() {
  document.querySelectorAll("table.form").forEach(walkable);
  document.querySelectorAll("table.t3").forEach(levelled);
  document.querySelectorAll("button.figure").forEach((button) => {
    const cell = Number(button.dataset.cell);
    nameFigure(button);
    button.addEventListener("click", () => openCell(cell));
  });
  const which = document.getElementById("table-choice");
  const show = filters(which, (wanted) => showWhich(wanted.which));
  window.addEventListener("beforeprint", () => showWhich("value"));
  window.addEventListener("afterprint", show);
  document.querySelectorAll("[data-change]").forEach((span) => {
    const cell = Number(span.dataset.change);
    const now = data.cells.value[cell];
    const before = data.cells.last[cell];
    span.textContent = before === null ? ""
      : text("page.key.change", data.lastYear, shown(before), signed(growth(now, before)),
        percentShown(percent(now, before)));
  });
}

/** A figure alone says little to who cannot see the table; and among many zeros the others shall be seen. */
function nameFigure(button) {
  button.setAttribute("aria-label", text("page.figure.name", cellName(Number(button.dataset.cell)), button.textContent));
  button.classList.toggle("zero", button.textContent === "0");
}

/** All received, or the units without errors only. */
function showWhich(which) {
  document.querySelectorAll("table.form button.figure").forEach((button) => {
    button.textContent = shown(data.cells[which][Number(button.dataset.cell)]);
    nameFigure(button);
  });
}

function startYears() {
  const form = document.getElementById("year-filters");
  if (!form) {
    return;
  }
  const cells = data.cells;
  const all = cells.code.map((_, index) => index);
  const list = new List(document.getElementById("year-list"), [
    { title: text("page.column.item"), fill: (cell) => cells.item[cell] },
    { title: text("page.column.column"), fill: (cell) => cells.column[cell] },
    { title: String(data.year), kind: "number", sort: (cell) => cells.value[cell], fill: (cell) => make("button",
      { type: "button", class: "figure", onclick: () => openCell(cell),
        "aria-label": text("page.figure.name", cellName(cell), shown(cells.value[cell])) }, shown(cells.value[cell])) },
    ...comparison((cell) => cells.value[cell], (cell) => cells.last[cell]),
  ], { caption: text("page.years"), page: 60, few: 5, count: "page.years.count", look: "years", prints: () => all.filter((cell) => cells.chief[cell] === 1) });
  filters(form, (wanted) => list.show(all.filter((cell) =>
    (!wanted.chief || cells.chief[cell] === 1) && matches(cellName(cell) + " " + cells.code[cell], wanted.text))));
}

/** The columns of last year, difference and per cent. */
function comparison(now, before) {
  if (data.lastYear === null) {
    return [];
  }
  return [
    { title: String(data.lastYear), kind: "number", sort: before, fill: (line) => shown(before(line)) },
    { title: text("page.column.difference"), kind: "number", sort: (line) => growth(now(line), before(line)),
      fill: (line) => signed(growth(now(line), before(line))) },
    { title: "%", kind: "number", sort: (line) => percent(now(line), before(line)),
      fill: (line) => percentShown(percent(now(line), before(line))) },
  ];
}
