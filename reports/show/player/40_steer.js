  // Where the show stands and how it goes on. The address keeps the place, so that a reload returns to it.
  const TYPED_MS = 1300;
  let typed = "", typedTimer = 0;

  function keyOf(chosen) {
    return ["territory", "program"].map((name) => `${name}=${chosen[name] || ""}`).join("&");
  }

  function remember() {
    const told = new URLSearchParams({ slide: state.at + 1 });
    if (state.school !== null) {
      told.set("school", state.school);
      told.set("from", state.from + 1);
    }
    Object.entries(state.chosen).forEach(([name, value]) => { if (value) told.set(name, value); });
    told.set("anonymous", state.isAnonymous ? 1 : 0);
    told.set("theme", root.dataset.theme);
    window.history.replaceState(null, "", `#${told}`);
  }

  async function recall() {
    const told = new URLSearchParams(window.location.hash.slice(1));
    const at = (name) => Math.max(0, (parseInt(told.get(name), 10) || 1) - 1);
    if (told.has("anonymous")) state.isAnonymous = told.get("anonymous") === "1";
    if (told.has("theme")) root.dataset.theme = told.get("theme") === "dark" ? "dark" : "light";
    const chosen = Object.fromEntries(Object.keys(state.chosen).map((name) => [name, told.get(name) || ""]));
    if (told.has("slide") && keyOf(chosen) !== state.deck && await fetched(keyOf(chosen), chosen)) {
      Object.assign(state, { chosen, deck: keyOf(chosen) });
    }
    state.at = Math.min(at("slide"), Math.max(0, places().length - 1));
    const school = parseInt(told.get("school"), 10);
    if (school in show.names) await openSchool(school, { at: at("slide"), from: at("from") });
  }

  function go(at) {
    const last = places().length - 1;
    if (state.school !== null && (at > last || at < 0)) return leaveSchool();
    if (at > last) return tell(show.words.no_next);
    state.at = Math.max(0, at);
    tell("");
    draw();
  }

  function jump(number) {
    if (number < 1 || number > places().length) return tell(filled("no_slide", { n: number }));
    go(number - 1);
  }

  // With fewer than ten slides a digit leads at once, else a pause or Enter ends the number.
  function type(digit) {
    typed = `${typed}${digit}`.slice(-2);
    clearTimeout(typedTimer);
    if (places().length < 10) return jumpTyped();
    tell(filled("typed", { n: typed }), TYPED_MS / 1000);
    if (typed.length === 2) return jumpTyped();
    typedTimer = setTimeout(jumpTyped, TYPED_MS);
  }

  function jumpTyped() {
    clearTimeout(typedTimer);
    const number = parseInt(typed, 10);
    typed = "";
    toast.hidden = true;
    jump(number);
  }

  // Further decks lie in the document or come from the server; texts are kept once.
  async function fetched(key, chosen, school) {
    if (show.decks[key]) return true;
    const { addresses } = show.document;
    const address = school === undefined ? addresses.show : addresses.school && addresses.school.replace("{id}", school);
    if (!address) return false;
    const url = new URL(address, window.location.href);
    Object.entries(chosen || {}).forEach(([name, value]) => (value ? url.searchParams.set(name, value) : url.searchParams.delete(name)));
    tell(show.words.loading, 60);
    try {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(answer.status);
      learn(await answer.json());
      tell("");
    } catch {
      tell(show.words.failed, 6);
      return false;
    }
    return Boolean(show.decks[key]);
  }

  function learn(more) {
    const first = show.slides.length;
    show.slides.push(...more.slides);
    Object.entries(more.decks).forEach(([key, own]) => { show.decks[key] = own.map((place) => first + place); });
    show.names = { ...more.names, ...show.names };
  }

  async function openSchool(id, { at = 0, from = null } = {}) {
    const place = state.school === null ? state.at : state.from;
    if (!await fetched(`school/${id}`, null, id) || !show.decks[`school/${id}`].length) {
      if (toast.hidden) tell(filled("no_schools", { school: called(id, false) }));
      return;
    }
    Object.assign(state, { school: id, from: from === null ? place : from });
    state.at = Math.min(at, places().length - 1);
    draw();
  }

  function leaveSchool() {
    Object.assign(state, { school: null, at: state.from || 0, from: null });
    draw();
  }

  async function narrow(chosen) {
    const key = keyOf(chosen);
    if (!await fetched(key, chosen) || !show.decks[key].length) {
      if (toast.hidden) tell(show.words.no_selection, 5);
      return;
    }
    // another selection has other slides: stay with the same picture where it is there
    const name = state.school === null && current() ? current().name : "";
    Object.assign(state, { chosen, deck: key, school: null, from: null });
    const same = places().findIndex((place) => show.slides[place].name === name);
    state.at = same >= 0 ? same : 0;
    draw();
  }

  function anonymous() {
    state.isAnonymous = !state.isAnonymous;
    draw();
    tell(show.words[state.isAnonymous ? "anonymous_on" : "anonymous_off"]);
  }

  function blacken(isBlack = !state.isBlack) {
    state.isBlack = isBlack;
    black.hidden = !isBlack;
  }

  function repaint() {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    draw();
  }

  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
  }
