// The units of a kind side by side: figures and rates, each with where the unit stands in its kind.

const RATE = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const STEPS = 5;

function startCompare() {
  const units = data.units;
  const compared = data.compare;
  const form = document.getElementById("compare-filters");
  const kinds = [...new Set(compared.unit.map((unit) => units.kind[unit]))];
  form.elements.kind.append(...kinds.map((kind) => make("option", { value: kind }, kind)));
  const all = compared.unit.map((_, line) => line);
  const list = new List(document.getElementById("compare-list"), [
    { title: text("page.column.unit"), sort: (line) => line, fill: (line) => unitButton(compared.unit[line]) },
    { title: text("page.column.kind"), sort: (line) => units.kind[compared.unit[line]], fill: (line) => units.kind[compared.unit[line]] },
    { title: text("compare.onTime"), sort: (line) => units.late[compared.unit[line]], fill: inTime },
    ...compared.measure.map((_, measure) => ({
      title: measureName(measure), kind: "number",
      sort: (line) => compared.value[measure][line], fill: (line) => measured(line, measure),
    })),
  ], { caption: text("page.compare"), count: "page.units.count", few: 3, prints: () => all, look: "compare" });
  filters(form, (wanted) => list.show(all.filter((line) =>
    (wanted.kind === "" || units.kind[compared.unit[line]] === wanted.kind) && matches(unitWords(compared.unit[line]), wanted.text))));
  if (data.entries.omitted) {
    document.getElementById("compare-list").replaceChildren(make("p", { class: "hint" }, text("page.unit.omitted")));
  }
}

function inTime(line) {
  const late = data.units.late[data.compare.unit[line]] === 1;
  return late ? pill("late", text("page.status.late")) : text("compare.inTime");
}

function measureName(measure) {
  return text("compare." + data.compare.measure[measure]);
}

function measureShown(line, measure) {
  const value = data.compare.value[measure][line];
  return value !== null && data.compare.rate[measure] === 1 ? RATE.format(value) : shown(value);
}

/** A value with its percentile: the number says what the shade says. */
function measured(line, measure) {
  const value = measureShown(line, measure);
  const percentile = data.compare.percentile[measure][line];
  if (value === NOTHING) {
    return make("span", { class: "measure" }, make("span", {}, NOTHING));
  }
  const button = make("button", { type: "button", class: "measure", onclick: () => openMeasure(line, measure) },
    make("span", {}, value));
  const words = [value];
  if (percentile !== null) {
    button.classList.add("heat-" + Math.min(STEPS - 1, Math.floor((percentile * STEPS) / 100)));
    button.append(" ", make("small", {}, "P" + percentile));
    words.push(text("page.compare.percentile", percentile));
  }
  const unit = data.units.name[data.compare.unit[line]];
  button.setAttribute("aria-label", text("page.compare.name", unit, measureName(measure).replace("\n", " "), words.join(" ")));
  return button;
}

/** The cells that a measure of a unit is made of. */
function openMeasure(line, measure) {
  const compared = data.compare;
  const unit = compared.unit[line];
  if (compared.cells[measure].length === 0) {
    openUnit(unit);
    return;
  }
  const kind = data.units.kind[unit];
  const known = compared.unit.filter((other, at) => data.units.kind[other] === kind && compared.value[measure][at] !== null);
  const percentile = compared.percentile[measure][line];
  const pairs = [
    [measureName(measure), measureShown(line, measure)],
    [text("compare.percentile"), (percentile === null ? NOTHING : String(percentile)) + " " + text("page.compare.of", kind, known.length)],
  ];
  const host = make("div");
  openDrawer(data.units.name[unit], facts(pairs), host);
  new List(host, [
    { title: text("page.column.item"), fill: (cell) => cellName(cell) },
    { title: String(data.year), kind: "number", fill: (cell) => figure(unit, cell) },
    ...comparison((cell) => amount(unit, cell), (cell) => lastAmount(unit, cell)),
    { title: text("page.column.source"), fill: (cell) => sourceOf(unit, cell) },
  ], { caption: measureName(measure), count: "page.years.count", look: "behind" }).show(compared.cells[measure]);
}
