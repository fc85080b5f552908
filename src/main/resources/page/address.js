// What is open and what is filtered has an address, so that it can be sent, and the browser's Back and Forward go through it:
// #unit=QY02, #cell=t3/1/total, #finding=NUMBER, #today=overdue, #condition=ALL_IN, #findings?state=ERROR&unit=QY02. A link to such an address needs no script of its own.

const addressed = new Map();
const drawers = {
  unit: (code) => openNamed(data.units.code, code, openUnit),
  cell: (code) => openNamed(data.cells.code, code, openCell),
  finding: (number) => openNamed(data.findings.number, number, openFinding),
  today: openToday,
  condition: openCondition,
};
let standing = { fields: {}, drawer: null, depth: 0, typed: null };
let following = false;
let leaving = false;
let next = null;

function openNamed(codes, code, open) {
  const index = codes.indexOf(code);
  if (index >= 0) {
    open(index);
  }
  return index >= 0;
}

/** What a filter is set to, without what it is set to at first. */
function chosen(form, first) {
  const now = Object.fromEntries(new FormData(form));
  const names = [...new Set([...Object.keys(first), ...Object.keys(now)])];
  return names.filter((name) => (now[name] ?? "") !== (first[name] ?? "")).map((name) => [name, now[name] ?? ""]);
}

function setField(field, value) {
  if (field.type === "checkbox") {
    field.checked = value !== "";
    return;
  }
  field.value = value;
  if (field.selectedIndex === -1) {
    field.value = "";
  }
}

/** Gives the filter of a section its address. */
function addressFilter(form, read) {
  const first = Object.fromEntries(new FormData(form));
  const put = (query) => {
    const values = { ...first, ...Object.fromEntries(new URLSearchParams(query)) };
    const names = new Set([...form.elements].map((field) => field.name).filter((name) => name !== ""));
    names.forEach((name) => setField(form.elements[name], values[name] ?? ""));
    read();
  };
  addressed.set(form.closest("section").id, { put, query: () => String(new URLSearchParams(chosen(form, first))) });
}

/** Says that a filter was changed; letters typed into one field are one step. */
function filtered(form, typed) {
  const id = form.closest("section").id;
  const query = addressed.get(id).query();
  if (following || query === (standing.fields[id] ?? "")) {
    return;
  }
  if (drawer.open) {
    drawer.close();
  }
  const field = typed === null ? null : id + " " + typed;
  const same = field !== null && field === standing.typed;
  step({ fields: { ...standing.fields, [id]: query }, drawer: null, depth: 0, typed: field }, query === "" ? id : id + "?" + query, same);
}

/** Says that the drawer shows this. */
function visited(drawer) {
  if (following || drawer === standing.drawer) {
    return;
  }
  if (leaving) {
    next = drawer;
    return;
  }
  step({ ...standing, drawer, depth: standing.depth + 1, typed: null }, drawer, false);
}

function step(state, hash, instead) {
  standing = state;
  history[instead ? "replaceState" : "pushState"](state, "", "#" + hash);
}

/** The clerk has closed the drawer: back to where it was opened. */
function left() {
  if (standing.drawer === null) {
    return;
  }
  if (standing.depth === 0) {
    step({ ...standing, drawer: null }, "", true);
    return;
  }
  leaving = true;
  history.go(-standing.depth);
}

function drawerAddress(kind, code) {
  return kind + "=" + encodeURIComponent(code).replaceAll("%2F", "/");
}

/** Shows what a state says and opens nothing else. */
function follow(state) {
  following = true;
  for (const [id, filter] of addressed) {
    if (filter.query() !== (state.fields[id] ?? "")) {
      filter.put(state.fields[id] ?? "");
    }
  }
  standing = state;
  const [kind, code] = state.drawer === null ? [] : [...new URLSearchParams(state.drawer)][0];
  const opened = kind !== undefined && drawers[kind](code);
  if (!opened) {
    // an address of nothing leaves nothing open
    standing = { ...state, drawer: null };
    drawer.close();
  }
  following = false;
}

/** The state that an address asks for; what it does not name stays as it is. */
function asked(hash, depth) {
  const [id, query] = hash.split("?");
  const kind = Object.keys(drawers).find((each) => hash.startsWith(each + "="));
  return {
    fields: addressed.has(id) && query !== undefined ? { ...standing.fields, [id]: query } : standing.fields,
    drawer: kind ? hash : null,
    depth: kind ? depth : 0,
    typed: null,
  };
}

function arrive(depth) {
  const hash = location.hash.slice(1);
  follow(asked(hash, depth));
  history.replaceState(standing, "");
  if (hash.includes("?") && addressed.has(hash.split("?")[0])) {
    goTo(hash.split("?")[0]);
  }
}

function startAddresses() {
  drawer.addEventListener("close", left);
  window.addEventListener("popstate", (event) => {
    leaving = false;
    if (next !== null) {
      const drawer = next;
      next = null;
      standing = event.state ?? standing;
      visited(drawer);
    } else if (event.state) {
      follow(event.state);
    } else {
      arrive(standing.depth + 1);
    }
  });
  if (history.state) {
    follow(history.state);
  } else {
    arrive(0);
  }
}
