  // The presenter's window: this page writes into it, so that it needs no server and works from a file too.
  let notesWindow = null, startedAt = 0, clockTimer = 0;
  const NOTES_STYLE = `
    *{box-sizing:border-box} body{margin:0;padding:20px 28px;font:19px/1.4 "IBM Plex Sans","Segoe UI",Arial,sans-serif;color:var(--ink);background:var(--surface)}
    .top{display:flex;gap:28px;align-items:baseline;color:var(--ink_2);border-bottom:1px solid var(--line);padding-bottom:8px} .top b{font-size:30px;color:var(--ink);font-weight:600} .top button{margin-left:auto;font:inherit;padding:4px 14px;border:1px solid var(--control);border-radius:6px;background:none;color:inherit}
    h1{font-size:27px;line-height:1.2;margin:14px 0 4px} h2{font-size:17px;font-weight:600;color:var(--ink_2);margin:18px 0 4px} p{margin:4px 0} ul,ol{margin:0;padding-left:26px} li{margin:6px 0}
    ul.all{list-style:none;padding:0} ul.all li{display:grid;grid-template-columns:22px 1fr;gap:8px} .attention{color:var(--attn)} .why,.quiet{color:var(--ink_2);font-size:17px}
    :focus-visible{outline:3px solid var(--school);outline-offset:2px}`;

  function openNotes() {
    if (notesWindow && !notesWindow.closed) {
      notesWindow.focus();
      return;
    }
    notesWindow = window.open("", "lepestok-notes", "popup,width=900,height=760");
    if (!notesWindow) {
      tell(show.words.notes_blocked, 8);
      return;
    }
    startedAt = startedAt || Date.now();
    const { document: page } = notesWindow;
    page.documentElement.lang = show.document.language;
    page.head.replaceChildren(page.adoptNode(el("style", {}, sheet("colours"), sheet("fonts"), NOTES_STYLE)));
    page.addEventListener("keydown", onKey);
    clearInterval(clockTimer);
    clockTimer = setInterval(updateClock, 1000);
    updateNotes();
    window.focus();
  }

  function sheet(id) {
    return document.getElementById(id).textContent;
  }

  function two(number) {
    return String(number).padStart(2, "0");
  }

  function updateClock() {
    if (!notesWindow || notesWindow.closed) return clearInterval(clockTimer);
    const clock = notesWindow.document.getElementById("clock");
    if (!clock) return;
    const now = new Date();
    const seconds = Math.floor((now - startedAt) / 1000);
    clock.textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
    notesWindow.document.getElementById("timer").textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }

  function note([kind, mark, text, why]) {
    const inside = el("div", {}, el("p", {}, ...rich(text, toldTwice)), why ? el("p", { class: "why" }, ...rich(why, toldTwice)) : null);
    return el("li", {}, el("span", { class: kind }, mark), inside);
  }

  function updateNotes() {
    if (!notesWindow || notesWindow.closed) return;
    const { document: page } = notesWindow;
    const slide = current(), next = show.slides[places()[state.at + 1]], { words } = show;
    const reset = el("button", { type: "button", onclick: () => { startedAt = Date.now(); updateClock(); } }, words.reset);
    const top = el("div", { class: "top" }, el("b", { id: "clock" }), el("span", {}, `${words.since} `, el("b", { id: "timer" })), el("span", {}, `${state.at + 1} / ${places().length}`), reset);
    const parts = [top];
    if (slide) parts.push(...noteParts(slide));
    parts.push(el("h2", {}, words.next), el("p", { class: "next" }, next ? glued(toldTwice(next.title)) : "–"));
    page.documentElement.dataset.theme = root.dataset.theme;
    page.title = words.notes;
    page.body.replaceChildren(...parts.map((part) => page.adoptNode(part)));
    updateClock();
  }

  function noteParts(slide) {
    const { words } = show;
    return [
      el("h1", {}, glued(toldTwice(slide.title))), el("p", { class: "quiet" }, glued(toldTwice(slide.subtitle))),
      el("h2", {}, words.all_notes), slide.notes.length ? el("ul", { class: "all" }, ...slide.notes.map(note)) : el("p", {}, words.no_notes),
      el("h2", {}, words.questions), el("ol", {}, ...slide.questions.map((text) => el("li", {}, ...rich(text, toldTwice)))),
      el("p", { class: "quiet" }, [toldTwice(slide.note), slide.source, slide.code].filter(Boolean).join(" · ")),
    ];
  }
