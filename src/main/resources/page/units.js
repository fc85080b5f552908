// Who reported, and how.

function unitWords(unit) {
  const units = data.units;
  const file = units.file[unit] < 0 ? "" : data.strings[units.file[unit]];
  return [units.code[unit], units.name[unit], units.kind[unit], file].join(" ");
}

function unitButton(unit) {
  return make("button", { type: "button", class: "link", onclick: () => openUnit(unit) }, data.units.name[unit]);
}

const OWED = ["OTHER_YEAR", "UNREADABLE", "MISSING"];

function statusPills(unit) {
  const units = data.units;
  const status = units.status[unit];
  const pills = [pill(OWED.includes(status) ? "owed" : "status", units.left[unit] < 0 ? text("status." + status)
    : text(units.left[unit] === 0 ? "page.status.lastDay" : "page.status.left", text("status." + status), units.left[unit]))];
  if (units.late[unit]) {
    pills.push(" ", pill("late", text("page.status.late")));
  }
  return pills;
}

const STATUSES = ["MISSING", "UNREADABLE", "OTHER_YEAR", "NOT_YET", "REPORTED", "NIL_RETURN", "OWN_REPORT", "COMPARED", "COVERED",
  "NOT_ADDED"];

function counts() {
  const units = data.units;
  return [["errors", "page.state.ERROR"], ["explains", "page.state.EXPLAIN"], ["hints", "page.state.HINT"],
    ["undecided", "page.state.UNDECIDED"], ["settled", "page.state.SETTLED"]].map(([column, key]) => ({
    title: text(key), kind: "number", sort: (unit) => units[column][unit],
    fill: (unit) => units[column][unit] === 0 ? "0" : make("b", {}, shown(units[column][unit])),
  }));
}

/** All of a unit's findings, listed or not. */
function findingsOf(unit) {
  const units = data.units;
  return units.errors[unit] + units.explains[unit] + units.hints[unit] + units.undecided[unit] + units.settled[unit];
}

function unitColumn() {
  return { title: text("page.column.unit"), sort: (unit) => unit, fill: unitButton };
}

function startUnits() {
  const units = data.units;
  const all = units.code.map((_, unit) => unit);
  const list = new List(document.getElementById("status-list"), [
    { title: text("page.column.code"), kind: "aside", sort: (unit) => units.code[unit], fill: (unit) => units.code[unit] },
    unitColumn(),
    { title: text("page.column.kind"), kind: "aside", sort: (unit) => units.kind[unit], fill: (unit) => units.kind[unit] },
    { title: text("page.column.status"), fill: statusPills,
      sort: (unit) => STATUSES.indexOf(units.status[unit]) * 2 + (units.late[unit] ? 0 : 1) },
    { title: text("page.column.received"), sort: (unit) => units.received[unit], fill: (unit) => units.received[unit] || NOTHING },
    ...counts(),
    { title: text("page.column.file"), fill: (unit) => files(unit) },
  ], { caption: text("page.status"), count: "page.units.count", look: "units", few: 5, fold: isCalm, prints: () => all });
  const form = document.getElementById("status-filters");
  const refresh = filters(form, (wanted) => list.show(all.filter((unit) =>
    hasStatus(unit, wanted.status) && matches(unitWords(unit), wanted.text)), wanted.status !== "" || wanted.text !== ""));
  whenDecided.push(() => list.draw());
  form.append(...takeAlong(list, text("page.status"), unitFields()));
  document.querySelectorAll("[data-status]").forEach((chip) => chip.addEventListener("click", () => {
    choose(form, "status", chip.dataset.status, refresh);
    goTo("status");
  }));
}

/** Whether there is nothing to do about a unit. */
function isCalm(unit) {
  const units = data.units;
  return !OWED.includes(units.status[unit]) && units.status[unit] !== "NOT_YET" && units.late[unit] === 0
    && findingsOf(unit) === units.settled[unit];
}

function hasStatus(unit, wanted) {
  return wanted === "" || (wanted === "LATE" ? data.units.late[unit] === 1 : data.units.status[unit] === wanted);
}

function files(unit) {
  const units = data.units;
  const all = [units.file[unit], ...units.others[unit]].filter((file) => file >= 0);
  return all.length === 0 ? NOTHING
    : make("span", {}, ...all.map((file, index) => make("span", { class: index === 0 ? "file" : "file other" }, data.strings[file])));
}

/** Goes to a section so that the keyboard goes on from there. */
function goTo(id) {
  unfoldTo(id);
  const title = document.getElementById(id + "-title");
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  document.getElementById(id).scrollIntoView();
}
