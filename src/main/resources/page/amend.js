// 代改: what a unit said on the telephone, decided beside a finding like any other verdict.

const AMEND = "AMEND";
const AMENDED_NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;
const AMENDED_BLANKS = ["空白", "空", "blank"];
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

/** The ways in which the localisation would put it right: of each, the cells and their values. */
function waysOf(index) {
  return data.findings.suggestion[index].split(" | ").filter((way) => way !== "").map((way) => way.split(";").map((change) => {
    const [code, value] = change.split("=");
    return { code, value, cell: data.cells.code.indexOf(code) };
  }));
}

/** The only way as it is typed: the value alone where that is the finding's own cell, else cell = value. Of several, the unit knows which. */
function proposed(index) {
  const ways = waysOf(index);
  const changes = ways.length === 1 ? ways[0].filter(({ cell, value }) => !isCounted(index, cell, value)) : [];
  return changes.length === 1 && changes[0].cell >= 0 && changes[0].cell === data.findings.cell[index] ? changes[0].value
    : changes.map(({ code, value }) => code + "=" + value).join("；");
}

/** The figures that may be wrong, as they are now: those that are not the finding's own with the code that is typed. */
function nowOf(index) {
  const unit = data.findings.unit[index];
  const own = data.findings.cell[index];
  const cells = [...new Set([...waysOf(index).flat().map(({ cell }) => cell), own])].filter((cell) => cell >= 0);
  return data.entries.values[unit] ? cells.map((cell) => make("p", { class: "hint" },
    cellName(cell) + (cell === own ? "" : "（" + data.cells.code[cell] + "）") + "：", figure(unit, cell))) : [];
}

/** Whether the unit's figure there is this already. */
function isCounted(index, cell, value) {
  const figures = data.entries.values[data.findings.unit[index]];
  return Boolean(figures) && cell >= 0 && figures[cell] === Number(value);
}

/** What is wrong with what a figure is to be, as the reader of decisions would find; empty when nothing is. */
function refusedValue(index, typed) {
  const plain = typed.normalize("NFKC").trim();
  const own = data.findings.cell[index];
  const values = plain.includes("=") ? plain.split(/[;\n]/).filter((part) => part.trim() !== "").map((part) => part.split(/=(.*)/s).slice(1).join("").trim()) : [plain];
  const can = values.every((value) => AMENDED_NUMBER.test(value) || AMENDED_BLANKS.includes(value.toLowerCase()));
  if (plain === "" || !can || (own < 0 && !plain.includes("="))) {
    return text("page.amend.hint");
  }
  return AMENDED_NUMBER.test(plain) && isCounted(index, own, plain) ? text("page.amend.same") : "";
}

/** The fields of an amendment, and what is read from them. */
function amendFields(index) {
  const to = make("input", { name: "to", required: "", maxlength: 200, autocomplete: "off", value: proposed(index) });
  const saidBy = make("input", { name: "saidBy", required: "", maxlength: 40, autocomplete: "off" });
  const saidOn = make("input", { name: "saidOn", type: "date", required: "", max: dayOfTheClock(), value: dayOfTheClock() });
  to.addEventListener("input", () => to.setCustomValidity(refusedValue(index, to.value)));
  saidBy.addEventListener("input", () => saidBy.setCustomValidity(saidBy.value.trim() === "" ? text("page.amend.said-by") : ""));
  return {
    fields: [...nowOf(index), make("label", {}, text("page.amend.to"), to), make("p", { class: "hint" }, text("page.amend.hint")),
      make("label", {}, text("page.amend.said-by"), saidBy), make("label", {}, text("page.amend.said-on"), saidOn)],
    read: () => ({ to: to.value.trim(), saidBy: saidBy.value.trim(), saidOn: saidOn.value }),
  };
}
