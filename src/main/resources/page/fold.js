// A telephone shows the long tables when asked: their sections open by a button or when a link leads there.

function startFolds() {
  document.querySelectorAll("[data-folds]").forEach((section) => {
    const title = section.querySelector("h2");
    const button = make("button", { type: "button", class: "fold", onclick: () => unfold(section, !section.classList.contains("open")) });
    title.after(button);
    section.classList.add("folds");
    unfold(section, false);
  });
  window.addEventListener("hashchange", unfoldAddressed);
  unfoldAddressed();
}

function unfold(section, open) {
  const button = section.querySelector(".fold");
  section.classList.toggle("open", open);
  button.textContent = text(open ? "page.fold.close" : "page.fold.open");
  button.setAttribute("aria-expanded", String(open));
  button.setAttribute("aria-label", text("page.fold.name", button.textContent, section.querySelector("h2").textContent));
}

function unfoldAddressed() {
  unfoldTo(location.hash.slice(1).split("?")[0]);
}

function unfoldTo(id) {
  const section = document.getElementById(id);
  if (section && section.classList.contains("folds")) {
    unfold(section, true);
  }
}
