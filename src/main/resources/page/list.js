// A list of many lines: sorted by its column headings, a page at a time, its count said aloud.

const lists = [];
const telephone = window.matchMedia("(max-width: 700px)");

class List {
  /**
   * columns: {title, fill(line) → text or element, sort(line) → number or text, kind: "number", "aside" (not on a telephone) or nothing}
   * options: caption, page (lines a page), few (lines at first on a telephone), count (key of the words that say how many),
   * fold (whether a telephone shows a line only when asked), prints (all lines, for paper; nothing when it is not printed)
   */
  constructor(host, columns, options) {
    this.columns = columns;
    this.options = { page: 50, few: 10, count: "page.list.count", ...options };
    this.lines = [];
    this.order = null;
    this.first = null;
    this.from = 0;
    this.chosen = false;
    this.unfolded = false;
    this.printing = false;
    this.status = make("p", { class: "count", role: "status", "aria-live": "polite" });
    this.body = make("tbody", { role: "rowgroup" });
    this.heads = columns.map((column, index) => this.heading(column, index));
    this.pager = make("div", { class: "pager" });
    const head = make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...this.heads));
    const caption = make("caption", { class: "unseen" }, options.caption);
    const table = make("table", { class: "list " + (options.look || ""), role: "table" }, caption, head, this.body);
    host.replaceChildren(this.status, make("div", { class: "lines" }, table), this.pager);
    lists.push(this);
  }

  heading(column, index) {
    const kind = column.kind || "";
    if (!column.sort) {
      return make("th", { scope: "col", role: "columnheader", class: kind }, column.title);
    }
    const button = make("button", { type: "button", onclick: () => this.sortBy(index) }, column.title);
    // where a printed table goes on upon the next page, a browser repeats texts but no buttons
    const onPaper = make("span", { class: "paper", "aria-hidden": "true" }, column.title);
    return make("th", { scope: "col", role: "columnheader", class: kind, "aria-sort": "none" }, button, onPaper);
  }

  /** Shows these lines from the first page on; chosen ones are not folded. */
  show(lines, chosen = false) {
    this.lines = lines;
    this.chosen = chosen;
    this.from = 0;
    this.few = this.options.few;
    this.sort();
    this.draw();
  }

  /** Numbers fall at first and texts rise; the same column once more turns the order. */
  sortBy(index, falling) {
    const again = this.order && this.order.index === index;
    const first = this.columns[index].kind === "number";
    const start = this.lines.length === 0;
    this.order = { index, falling: falling ?? (again ? !this.order.falling : first) };
    if (start) {
      this.first = this.order;
    }
    this.heads.forEach((head, at) => {
      if (head.hasAttribute("aria-sort")) {
        head.setAttribute("aria-sort", at !== index ? "none" : this.order.falling ? "descending" : "ascending");
      }
    });
    this.from = 0;
    this.sort();
    this.draw();
  }

  sort() {
    if (!this.order) {
      return;
    }
    const key = this.columns[this.order.index].sort;
    const turn = this.order.falling ? -1 : 1;
    const keyed = this.lines.map((line) => ({ line, key: key(line) }));
    keyed.sort((one, other) => compare(one.key, other.key, turn));
    this.lines = keyed.map((each) => each.line);
  }

  draw() {
    const narrow = telephone.matches && !this.printing;
    const folds = narrow && this.options.fold && !this.chosen && !this.unfolded;
    const lines = folds ? this.lines.filter((line) => !this.options.fold(line)) : this.lines;
    const size = this.printing ? lines.length : narrow ? this.few : this.options.page;
    const shownLines = lines.slice(this.from, this.from + size);
    this.body.replaceChildren(...shownLines.map((line) => this.row(line)));
    const last = this.from + shownLines.length;
    this.status.textContent = this.lines.length === 0
      ? text("page.list.none")
      : lines.length > size
        ? text("page.list.part", this.from + 1, last, shown(lines.length))
        : text(this.options.count, shown(this.lines.length));
    if (narrow) {
      this.drawMore(lines.length - last, this.lines.length - lines.length, last);
    } else {
      this.drawPager(size, last);
    }
  }

  row(line) {
    return make("tr", { role: "row" }, ...this.columns.map((column) => {
      const content = column.fill(line);
      const cell = make("td", { role: "cell", class: column.kind || null, "data-title": column.title },
        ...(Array.isArray(content) ? content : [content]));
      cell.classList.toggle("nil", ["", "0", NOTHING].includes(cell.textContent));
      return cell;
    }));
  }

  drawPager(size, last) {
    const step = (from, words, possible) => {
      const button = make("button", { type: "button", onclick: () => this.turnTo(from) }, words);
      button.disabled = !possible;
      return button;
    };
    this.pager.hidden = this.lines.length <= size;
    this.pager.replaceChildren(
      step(Math.max(0, this.from - size), text("page.list.back"), this.from > 0),
      step(this.from + size, text("page.list.on"), last < this.lines.length));
  }

  /** A telephone goes on below: more lines, then those that were folded. */
  drawMore(more, folded, last) {
    const button = (words, change) => make("button", { type: "button", onclick: () => {
      change();
      this.draw();
      const line = this.body.rows[last];
      line.tabIndex = -1;
      line.focus({ preventScroll: true });
    } }, words);
    const buttons = [];
    if (more > 0) {
      const next = Math.min(more, this.options.page);
      buttons.push(button(text("page.list.more", shown(next)), () => { this.few += next; }));
    }
    if (folded > 0) {
      const words = text(folded === this.lines.length ? "page.units.calm" : "page.units.fold", shown(folded));
      buttons.push(button(words, () => {
        this.unfolded = true;
        this.few = last + this.options.page;
      }));
    }
    this.pager.hidden = buttons.length === 0;
    this.pager.replaceChildren(...buttons);
  }

  turnTo(from) {
    const forward = from > this.from;
    this.from = from;
    this.draw();
    this.status.scrollIntoView({ block: "nearest" });
    const buttons = [...this.pager.querySelectorAll("button")];
    const next = forward ? buttons[1] : buttons[0];
    (next.disabled ? buttons.find((button) => !button.disabled) : next).focus({ preventScroll: true });
  }
}

/** Nothing comes last in both directions. */
function compare(one, other, turn) {
  const lacking = (key) => key === null || key === undefined || key === "";
  if (lacking(one) || lacking(other)) {
    return lacking(one) - lacking(other);
  }
  if (typeof one === "number" && typeof other === "number") {
    return (one - other) * turn;
  }
  return String(one).localeCompare(String(other), "zh") * turn;
}

/** A list is drawn otherwise on a telephone; one that is no longer on the page is let go. */
telephone.addEventListener("change", () => {
  lists.splice(0, lists.length, ...lists.filter((list) => list.status.isConnected));
  for (const list of lists) {
    list.from = 0;
    list.draw();
  }
});

/** A printed page has no second page to turn to, and shows all, whatever is filtered. */
window.addEventListener("beforeprint", () => lists.filter((list) => list.options.prints).forEach((list) => {
  list.printing = { lines: list.lines, order: list.order, from: list.from };
  list.lines = list.options.prints();
  list.order = list.first;
  list.from = 0;
  list.sort();
  list.draw();
}));
window.addEventListener("afterprint", () => lists.filter((list) => list.printing).forEach((list) => {
  Object.assign(list, list.printing, { printing: false });
  list.draw();
}));
