// 代改: what a unit said on the telephone, decided beside a finding like any other verdict.

const AMEND = "AMEND";
const AMENDED_COLUMNS = ["page.amend.to", "page.amend.said-by", "page.amend.said-on"];

/** What an amendment says of the figure. */
function amendedWords(decision) {
  return decision.verdict === AMEND ? [text("page.amend.said", decision.to, decision.saidBy, decision.saidOn)] : [];
}

/** Whether a figure that the finding is about may be amended: it is known which, and there is a report. */
function mayBeAmended(index) {
  const found = data.findings;
  return found.unit[index] >= 0 && (found.cell[index] >= 0 || found.suggestion[index] !== "")
    && ["ERROR", "EXPLAIN", "HINT"].includes(found.state[index]) && data.units.file[found.unit[index]] >= 0;
}

/** What the localisation would change: the value alone where that is the finding's own cell, else cell = value. */
function proposed(index) {
  const changes = data.findings.suggestion[index].split(";").filter((change) => change !== "").map((change) => change.split("="));
  const own = data.findings.cell[index];
  return changes.length === 1 && own >= 0 && data.cells.code[own] === changes[0][0] ? changes[0][1]
    : changes.map((change) => change.join("=")).join("；");
}

/** The fields of an amendment, and what is read from them. */
function amendFields(index) {
  const to = make("input", { name: "to", required: "", maxlength: 200, autocomplete: "off", value: proposed(index) });
  const saidBy = make("input", { name: "saidBy", required: "", maxlength: 40, autocomplete: "off" });
  const saidOn = make("input", { name: "saidOn", type: "date", required: "", max: dayOfTheClock(), value: dayOfTheClock() });
  const cell = data.findings.cell[index];
  const now = cell >= 0 && data.entries.values[data.findings.unit[index]]
    ? [make("p", { class: "hint" }, cellName(cell) + "：", figure(data.findings.unit[index], cell))] : [];
  return {
    fields: [...now, make("label", {}, text("page.amend.to"), to), make("p", { class: "hint" }, text("page.amend.hint")),
      make("label", {}, text("page.amend.said-by"), saidBy), make("label", {}, text("page.amend.said-on"), saidOn)],
    read: () => ({ to: to.value.trim(), saidBy: saidBy.value.trim(), saidOn: saidOn.value }),
  };
}
