// The panel at the side: the units behind a figure of the district, or all that is known of a unit.

const drawer = document.getElementById("drawer");
const drawerTitle = document.getElementById("drawer-title");
const drawerBody = document.getElementById("drawer-body");

function openDrawer(title, ...content) {
  drawerTitle.textContent = title;
  drawerBody.replaceChildren(...content);
  if (!drawer.open) {
    drawer.showModal();
  }
  drawerTitle.focus();
  drawer.scrollTop = 0;
}

function startDrawer() {
  document.getElementById("drawer-close").addEventListener("click", () => drawer.close());
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer) {
      drawer.close();
    }
  });
}

function facts(pairs) {
  const list = make("dl", { class: "facts" });
  for (const [name, value] of pairs) {
    list.append(make("div", {}, make("dt", {}, name), make("dd", {}, value)));
  }
  return list;
}

/** The units behind a figure of the district. */
function openCell(cell) {
  visited(drawerAddress("cell", data.cells.code[cell]));
  const cells = data.cells;
  const host = make("div");
  const form = make("form", { class: "filters", role: "search" },
    make("label", {}, text("page.filter.text"), " ", make("input", { type: "search", name: "text", autocomplete: "off" })),
    make("label", { class: "check" }, make("input", { type: "checkbox", name: "zeros" }), " ", text("page.cell.zeros")));
  const pairs = [
    [text("page.tables.all"), shown(cells.value[cell]) + " " + cells.unit[cell]],
    [text("page.tables.errorFree"), shown(cells.errorFree[cell]) + " " + cells.unit[cell]],
  ];
  if (data.lastYear !== null) {
    pairs.push([String(data.lastYear), shown(cells.last[cell]) + " " + cells.unit[cell]]);
  }
  pairs.push([text("page.cell.units"), text("page.cell.counted", shown(cells.counted[cell]), shown(cells.blank[cell]))]);
  pairs.push(...waitingUnits(cell));
  const code = make("p", { class: "code" }, cells.code[cell]);
  if (data.entries.omitted) {
    openDrawer(cellName(cell), code, facts(pairs), make("p", { class: "hint" }, text("page.unit.omitted")));
    return;
  }
  openDrawer(cellName(cell), code, facts(pairs), form, host);
  const list = new List(host, cellColumns(cell), { caption: cellName(cell), count: "page.units.count", look: "behind" });
  list.sortBy(1, true);
  const units = data.units.code.map((_, unit) => unit).filter((unit) => data.entries.values[unit]);
  filters(form, (wanted) => list.show(units.filter((unit) =>
    (wanted.zeros || amount(unit, cell) !== 0) && matches(unitWords(unit), wanted.text))));
}

function cellColumns(cell) {
  return [
    { title: text("page.column.unit"), sort: (unit) => unit, fill: (unit) => unitButton(unit) },
    { title: String(data.year), kind: "number", sort: (unit) => amount(unit, cell), fill: (unit) => figure(unit, cell) },
    ...comparison((unit) => amount(unit, cell), (unit) => lastAmount(unit, cell)),
    { title: text("page.column.source"), fill: (unit) => sourceOf(unit, cell) },
  ];
}

function sourceOf(unit, cell) {
  const from = source(unit, cell);
  return from ? make("span", {}, place(from.file, from.sheet, from.address), ...fromPicture(unit, cell)) : NOTHING;
}

/** A unit: how it reported, what was found, all its figures. */
function openUnit(unit) {
  const units = data.units;
  visited(drawerAddress("unit", units.code[unit]));
  const content = [facts(unitFacts(unit))];
  const found = data.findings.check.map((_, index) => index).filter((index) => data.findings.unit[index] === unit);
  if (found.length > 0) {
    const host = make("div");
    content.push(make("h3", {}, text("page.findings")), host);
    new List(host, findingColumns(true), { caption: text("page.findings"), page: 20, look: "found" }).show(found);
  }
  const all = findingsOf(unit);
  if (all > found.length) {
    content.push(make("p", { class: "hint" }, text("page.unit.more", all - found.length)));
  }
  content.push(...readyTexts(unit), ...waitingFigures(unit), ...takenTables(unit));
  if (data.entries.values[unit]) {
    content.push(make("h3", {}, text("page.unit.figures")), ...unitFigures(unit));
  } else if (data.entries.omitted) {
    content.push(make("p", { class: "hint" }, text("page.unit.omitted")));
  }
  openDrawer(units.name[unit], make("p", { class: "code" }, units.code[unit]), ...content);
}

function unitFacts(unit) {
  const units = data.units;
  const pairs = [
    [text("page.column.status"), make("span", {}, ...statusPills(unit))],
    [text("page.column.kind"), units.kind[unit]],
  ];
  if (units.contact[unit] !== "") {
    pairs.push([text("today.column.contact"), units.contact[unit]]);
  }
  if (units.file[unit] >= 0) {
    pairs.push([text("page.column.received"), units.received[unit]], [text("page.column.file"), data.strings[units.file[unit]]]);
  }
  if (units.others[unit].length > 0) {
    pairs.push([text("page.column.others"), units.others[unit].map((file) => data.strings[file]).join("；")]);
  }
  if (units.notice[unit] !== "") {
    pairs.push([text("page.detail.notice"), noticeLink(unit)]);
  }
  if (hasOriginal(unit)) {
    pairs.push([text("page.detail.original"), originalLink(unit)]);
  }
  return pairs;
}

function unitFigures(unit) {
  const cells = data.cells;
  const host = make("div");
  const form = make("form", { class: "filters", role: "search" },
    make("label", {}, text("page.filter.text"), " ", make("input", { type: "search", name: "text", autocomplete: "off" })),
    make("label", { class: "check" }, make("input", { type: "checkbox", name: "zeros" }), " ", text("page.unit.zeros")));
  const list = new List(host, [
    { title: text("page.column.item"), fill: (cell) => cellName(cell) },
    { title: String(data.year), kind: "number", sort: (cell) => amount(unit, cell), fill: (cell) => figure(unit, cell) },
    ...comparison((cell) => amount(unit, cell), (cell) => lastAmount(unit, cell)),
    { title: text("page.column.address"), fill: (cell) => {
      const from = source(unit, cell);
      return from ? make("span", {}, place("", from.sheet, from.address), ...fromPicture(unit, cell)) : NOTHING;
    } },
  ], { caption: text("page.unit.figures"), count: "page.years.count", look: "behind" });
  const all = cells.code.map((_, index) => index);
  const empty = (cell) => !amount(unit, cell) && !lastAmount(unit, cell) && typeof data.entries.values[unit][cell] === "number";
  filters(form, (wanted) => list.show(all.filter((cell) =>
    (wanted.zeros || !empty(cell)) && matches(cellName(cell) + " " + cells.code[cell], wanted.text))));
  return [form, host];
}
