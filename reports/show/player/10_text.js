  // Texts are other people's: they reach the page as text nodes only, and plotly's little markup as escaped letters.
  const root = document.documentElement;
  const NAME = /([\uE010\uE011])(\d+)\uE012/g;
  const FULL = "\uE010";
  const VARIABLE = /var:([a-z0-9_]+)(?:\/(\d+))?/g;

  const show = { document: null, slides: [], decks: {}, names: {}, words: {} };
  const state = { at: 0, deck: "", school: null, from: null, isAnonymous: false, isBlack: false, chosen: {} };

  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => {
      if (value === null || value === undefined || value === false) return;
      if (name === "class") made.className = value;
      else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else made.setAttribute(name, value === true ? "" : value);
    });
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  function svg(tag, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  }

  // A school is called by name or by letter; the presenter's own window may tell both.
  function called(id, isShort, isAnonymous = state.isAnonymous) {
    const [full, short, alias, letter] = show.names[id] || ["", "", "", ""];
    if (isAnonymous) return isShort ? letter : alias;
    return isShort ? short : full;
  }

  function named(text) {
    return text.replace(NAME, (_, kind, id) => called(id, kind !== FULL));
  }

  // In a sentence a letter alone reads badly: «Школа А», as long as names are hidden.
  function told(text) {
    return text.replace(NAME, (_, kind, id) => called(id, kind !== FULL && !state.isAnonymous));
  }

  function toldTwice(text) {
    if (!state.isAnonymous) return named(text);
    return text.replace(NAME, (_, kind, id) => `${called(id)} [${called(id, true, false)}]`);
  }

  // «№ 28» and a word of one letter stay with what follows, a dash and «%» with what is before them.
  function glued(text) {
    const numbers = text.replace(/№ /g, "№\u00A0").replace(/(\d) %/g, "$1\u00A0%").replace(/п\. п\./g, "п.\u00A0п.");
    return numbers.replace(/(^|[\s(«])([А-Яа-яё]) (?=\S)/g, "$1$2\u00A0").replace(/ —/g, "\u00A0—");
  }

  function said(text, name = named) {
    return glued(name(text));
  }

  function rich(text, name = told) {
    return said(text, name).split(/\*\*(.+?)\*\*/).map((part, place) => (place % 2 ? el("b", {}, part) : part));
  }

  function filled(key, values) {
    return show.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  }

  function token(name) {
    return getComputedStyle(root).getPropertyValue(`--${name}`).trim();
  }

  function channels(hex) {
    return [1, 3, 5].map((place) => parseInt(hex.slice(place, place + 2), 16));
  }

  function painted(text) {
    return text.replace(VARIABLE, (_, name, share) => (
      share ? `rgba(${channels(token(name)).join(",")},${share / 100})` : token(name)
    ));
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }

  // Give a chart its names and its colours; its own words come escaped.
  function finished(value) {
    if (typeof value === "string") {
      return painted(value).replace(NAME, (_, kind, id) => escaped(called(id, kind !== FULL)));
    }
    if (Array.isArray(value)) return value.map(finished);
    if (!value || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, finished(inner)]));
  }
