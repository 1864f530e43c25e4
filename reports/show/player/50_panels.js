  // What opens over a slide: help, the list of slides, schools, the selection. While it is open it has the keyboard.
  const SHOWN_SCHOOLS = 12;
  let panel = null, before = null;

  function openPanel(name, title, ...inside) {
    closePanel();
    tell("");
    before = document.activeElement;
    const head = el("h2", { id: "panel-title", tabindex: -1 }, title);
    const body = el("div", { class: `panel ${name}`, role: "dialog", "aria-modal": "true", "aria-labelledby": "panel-title" }, head, ...inside);
    panel = el("div", { class: "veil", "data-panel": name, onclick: (event) => { if (event.target === panel) closePanel(); } }, body);
    slideBox.inert = true;
    stage.append(panel);
    (body.querySelector("input:checked, input, [data-first]") || head).focus();
  }

  function closePanel() {
    if (!panel) return;
    panel.remove();
    panel = null;
    slideBox.inert = false;
    if (before && before.isConnected) before.focus();
  }

  function isOpen(name) {
    return Boolean(panel) && (!name || panel.dataset.panel === name);
  }

  function openHelp() {
    const rows = show.words.keys.map(([keys, does]) => el(
      "div", {}, el("dt", {}, ...keys.split(" ").flatMap((key) => [key.length > 1 || /[^…]/.test(key) ? el("kbd", {}, key) : key, " "])), el("dd", {}, does),
    ));
    openPanel("help", show.words.help, el("dl", {}, ...rows));
  }

  function openList() {
    const items = places().map((place, at) => el(
      "li", {}, el("button", { type: "button", "aria-current": at === state.at ? "true" : null, "data-first": at === state.at ? "" : null, onclick: () => { closePanel(); go(at); } }, el("span", { class: "at" }, `${at + 1}`), el("span", { class: "title" }, said(show.slides[place].title, told))),
    ));
    openPanel("list", show.words.list, el("ol", { class: items.length > 24 ? "dense" : items.length > 13 ? "" : "single" }, ...items));
  }

  function openFilters() {
    const groups = show.document.filters.map(({ name, label, choices }) => el(
      "fieldset", {}, el("legend", {}, label), ...choices.map(([value, text]) => el(
        "label", {}, el("input", { type: "radio", name, value, checked: (state.chosen[name] || "") === value }), el("span", {}, text),
      )),
    ));
    if (!groups.length) return tell(show.words.no_selection, 5);
    const form = el("form", { onsubmit: (event) => {
      event.preventDefault();
      const chosen = Object.fromEntries(new FormData(form));
      closePanel();
      narrow({ ...state.chosen, ...chosen });
    } }, el("div", { class: "groups" }, ...groups), el("button", { type: "submit" }, show.words.apply));
    openPanel("filters", show.words.selection, form);
  }

  function openSchools() {
    const list = el("ul", {});
    const field = el("input", { type: "text", autocomplete: "off", "aria-label": show.words.school_hint, placeholder: show.words.school_hint, oninput: fill });
    const form = el("form", { onsubmit: (event) => {
      event.preventDefault();
      const first = list.querySelector("button");
      if (first) first.click();
    } }, field);
    function fill() {
      const found = schoolsLike(field.value);
      list.replaceChildren(...found.slice(0, SHOWN_SCHOOLS).map((id) => el("li", {}, el("button", { type: "button", onclick: () => { closePanel(); openSchool(id); } }, glued(called(id, false))))));
      if (found.length > SHOWN_SCHOOLS) list.append(el("li", { class: "more" }, filled("schools_more", { n: found.length - SHOWN_SCHOOLS })));
    }
    fill();
    openPanel("schools", show.words.school, form, list);
  }

  // A number finds its school first; letters find it in anonymous mode.
  function schoolsLike(text) {
    const asked = text.trim().toLowerCase();
    const ids = show.document.schools.filter((id) => id in show.names);
    const words = (id) => called(id, false).toLowerCase();
    const isExact = (id) => words(id).split(/[\s\u00A0]+/).includes(asked);
    if (state.isAnonymous) ids.sort((one, two) => words(one).length - words(two).length || words(one).localeCompare(words(two)));
    const found = ids.filter((id) => words(id).includes(asked));
    return [...found.filter(isExact), ...found.filter((id) => !isExact(id))];
  }
