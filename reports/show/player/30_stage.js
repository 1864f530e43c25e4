  // The stage: a slide of 1366 x 768 that is scaled as a whole, so that it looks the same on every projector.
  const WIDTH = 1366, HEIGHT = 768;
  const stage = el("div", { class: "stage", id: "stage" });
  const slideHead = el("header", { "aria-live": "polite" });
  const slideBox = el("article", { class: "slide" }, slideHead);
  const black = el("div", { class: "black", hidden: true });
  const toast = el("div", { class: "toast", role: "status", hidden: true });
  const tip = el("div", { class: "tip", hidden: true });
  let toastTimer = 0, drawing = 0;

  function stageScale() {
    return Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);
  }

  function scaleStage() {
    stage.style.transform = `translate(-50%,-50%) scale(${stageScale()})`;
  }

  function tell(text, seconds = 3) {
    toast.textContent = text;
    toast.hidden = !text;
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => { toast.hidden = true; }, seconds * 1000);
  }

  function places() {
    return show.decks[state.school === null ? state.deck : `school/${state.school}`] || [];
  }

  function current() {
    return show.slides[places()[state.at]];
  }

  function progress() {
    const text = `${state.at + 1} / ${places().length}`;
    if (state.school === null) return el("span", { class: "page" }, text);
    return el("span", { class: "page" }, text, el("span", { class: "back" }, ` ↩ ${state.from + 1}`));
  }

  function footer(slide) {
    const code = slide.code ? el("span", { class: "code" }, slide.code) : null;
    const parts = el("span", { class: "about" }, el("span", {}, said(slide.source)), code, progress());
    return el("footer", {}, el("span", { class: "note" }, said(slide.note)), parts);
  }

  function finding([kind, mark, text]) {
    return el("li", {}, el("span", { class: `mark ${kind}`, "aria-hidden": "true" }, mark), el("div", {}, el("p", {}, ...rich(text))));
  }

  // As many findings as fit; where there is room left, their innocent explanations. All of them stand in the notes.
  function fitFindings(box, lines) {
    const list = el("ul", { class: "findings" }, ...lines.map(finding));
    box.append(list);
    const isFull = () => list.scrollHeight > box.clientHeight + 1;
    if (isFull()) list.classList.add("snug");
    while (isFull() && list.children.length > 1) list.lastElementChild.remove();
    [...list.children].forEach((item, place) => {
      const why = lines[place][3];
      if (!why) return;
      const added = el("p", { class: "why" }, ...rich(why));
      item.lastElementChild.append(added);
      if (isFull()) added.remove();
    });
  }

  function fitTitle(title) {
    ["snug", "tight"].forEach((name) => { if (lineCount(title) > 2) title.classList.add(name); });
  }

  function lineCount(element) {
    return Math.round(element.clientHeight / parseFloat(getComputedStyle(element).lineHeight));
  }

  function dropCode(foot) {
    const code = foot.querySelector(".code");
    if (code && foot.clientHeight > 50) code.remove();
  }

  function draw() {
    const slide = current();
    drawing += 1;
    const title = el("h1", {}, said(slide ? slide.title : show.document.title, told));
    const subtitle = slide && slide.subtitle ? el("p", { class: "sub" }, said(slide.subtitle, told)) : null;
    const body = el("div", { class: "body" });
    slideHead.replaceChildren(...[title, subtitle].filter(Boolean));
    slideBox.replaceChildren(slideHead, body);
    tip.hidden = true;
    fitTitle(title);
    document.title = said(show.document.title, told);
    if (!slide) body.append(el("p", { class: "empty" }, show.words.empty));
    if (slide) fillBody(slide, body);
    remember();
    updateNotes();
  }

  function fillBody(slide, body) {
    const foot = footer(slide);
    slideBox.append(foot);
    dropCode(foot);
    const hasPicture = slide.figure || slide.grid || slide.numbers;
    const picture = el("div", { class: "picture" });
    const lines = slide.lines.length || hasPicture ? slide.lines : slide.notes;
    body.classList.toggle("wide", !hasPicture || slide.wide || !lines.length);
    body.classList.toggle("radar", Boolean(slide.figure && slide.figure.layout.polar) && !body.classList.contains("wide"));
    if (slide.legend && slide.legend.length) body.append(legend(slide.legend));
    if (hasPicture) body.append(picture);
    if (lines.length && !(hasPicture && slide.wide)) {
      const beside = el("section", { class: "beside" });
      body.append(beside);
      fitFindings(beside, lines);
    }
    if (!hasPicture && !lines.length) body.append(el("p", { class: "empty" }, show.words.empty));
    if (slide.grid) drawGrid(picture, slide.grid);
    if (slide.numbers) drawNumbers(picture, slide.numbers);
    stage.dataset.drawn = "";
    const mine = drawing;
    const done = slide.figure ? drawChart(picture, slide) : Promise.resolve();
    done.then(() => { if (mine === drawing) stage.dataset.drawn = String(drawing); });
  }
