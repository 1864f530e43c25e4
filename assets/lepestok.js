// The browser's half of the shell: ready markup, links that need no reload, menus, switches.
(function () {
  "use strict";
  const LOCATION = "shell-location", MESSAGE = "shell-message", NAVIGATION = "shell-navigation";
  const root = document.documentElement;
  const phone = window.matchMedia("(max-width: 767px)");
  const clientside = () => window.dash_clientside;

  // On a phone the cells of a row stand under each other, each with the head of its column.
  function label(element) {
    element.querySelectorAll("table.stack").forEach((table) => {
      const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
      table.querySelectorAll("tbody tr").forEach((row) => {
        [...row.cells].forEach((cell, place) => { cell.dataset.head = heads[place]; });
      });
    });
  }

  window.components = {
    Html: function Html(props) {
      const element = React.useRef(null);
      React.useEffect(() => {
        if (phone.matches) label(element.current);
        if (window.lepestokIntake) window.lepestokIntake(element.current);
        if (window.lepestokDecks) window.lepestokDecks(element.current);
      }, [props.html]);
      return React.createElement(props.tag || "div", {
        ref: element,
        className: props.className || undefined,
        dangerouslySetInnerHTML: { __html: props.html },
      });
    },
  };

  function remember(name, value) {
    document.cookie = name + "=" + value + ";path=/;max-age=31536000;samesite=lax";
  }

  // A change of filters tells only the shell's own location: the router would lay the page out anew.
  function narrow(search) {
    const query = search === "?" ? "" : search;
    if (query === window.location.search) return;
    window.history.pushState({}, "", window.location.pathname + query);
    clientside().set_props(MESSAGE, { children: null });
    clientside().set_props(LOCATION, { search: query, href: window.location.href });
  }

  function route(href) {
    const target = new URL(href, window.location.href);
    // A school met in a table or a chart is seen with the filters of the screen that showed it.
    if (!target.search && target.pathname.startsWith("/school/")) target.search = window.location.search;
    if (target.pathname === window.location.pathname) {
      narrow(target.search || "?");
      if (target.hash) seek(target.hash.slice(1), 30);
      return;
    }
    root.classList.remove("nav-open");
    page = target.pathname;
    window.history.pushState({}, "", target.pathname + target.search + target.hash);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    window.scrollTo(0, 0);
    if (target.hash) seek(target.hash.slice(1), 30);
  }

  // The evidence of a finding may be further down; its panel is there once the screen is drawn.
  function seek(name, tries) {
    const target = document.getElementById(name) || document.querySelector(`.cell[id$="-${CSS.escape(name)}"]`);
    if (target && !target.querySelector("[aria-busy]")) target.scrollIntoView({ block: "start" });
    else if (tries > 0) window.setTimeout(() => seek(name, tries - 1), 150);
  }

  // Going back to other filters of the same page is a change of filters too.
  let page = window.location.pathname;
  window.addEventListener("popstate", (event) => {
    if (window.location.pathname !== page) {
      page = window.location.pathname;
      return;
    }
    event.stopImmediatePropagation();
    clientside().set_props(LOCATION, { search: window.location.search, href: window.location.href });
  });

  function isOurs(link, event) {
    const href = link.getAttribute("href") || "";
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    return plain && !link.target && !link.hasAttribute("download") &&
      (href.startsWith("?") || (href.startsWith("/") && !href.startsWith("/api/") && !href.startsWith("//")));
  }

  function closeMenus(except) {
    document.querySelectorAll("details.pick[open]").forEach((menu) => {
      if (!except || !menu.contains(except)) menu.open = false;
    });
  }

  // Browsers give the clipboard to safe addresses only; an office server has a plain one.
  function copy(element) {
    if (navigator.clipboard) return navigator.clipboard.writeText(element.textContent);
    window.getSelection().selectAllChildren(element);
    document.execCommand("copy");
    window.getSelection().removeAllRanges();
    return Promise.resolve();
  }

  const buttons = {
    menu: (button) => {
      const isOpen = root.classList.toggle("nav-open");
      button.setAttribute("aria-expanded", String(isOpen));
    },
    language: (button) => {
      remember("lepestok-language", button.dataset.language);
      window.location.reload();
    },
    theme: () => {
      remember("lepestok-theme", root.dataset.bsTheme === "dark" ? "light" : "dark");
      window.location.reload();
    },
    rows: (button) => {
      button.closest(".tw").classList.toggle("near", button.dataset.rows === "near");
      button.parentElement.querySelectorAll("button").forEach((one) => {
        one.classList.toggle("on", one === button);
        one.setAttribute("aria-pressed", String(one === button));
      });
    },
    copy: (button) => {
      copy(document.getElementById(button.dataset.copy)).then(() => {
        if (button.dataset.done) button.textContent = button.dataset.done;
      });
    },
    print: () => window.print(),
    pick: (button) => {
      const ticked = [...button.closest(".ticks").querySelectorAll("input:checked")].map((one) => one.value);
      const query = new URLSearchParams(window.location.search);
      ["curator", "saved", "schools"].forEach((name) => query.delete(name));
      const rest = query.toString();
      if (ticked.length) route("/curator?schools=" + ticked.join(",") + (rest && "&" + rest));
    },
    share: (button) => {
      const place = document.getElementById(button.dataset.share);
      place.textContent = new URL(place.dataset.href, window.location.href).href;
      copy(place).then(() => { button.textContent = button.dataset.done; });
    },
    reload: () => window.location.reload(),
    close: () => clientside().set_props(MESSAGE, { children: null }),
    ask: (button) => asking(button.closest(".panel"), !button.closest(".panel").classList.contains("asking")),
    key: (button) => asked({ key: button.dataset.key, path: window.location.pathname, search: window.location.search }),
    unask: () => clientside().set_props("evidence", { is_open: false }),
  };

  // «Откуда цифра?»: a figure is named by the table of its panel, its column and what tells its row apart.
  const escaped = (text) => encodeURIComponent(text).replace(/~/g, "%7E").replace(/%/g, "~").replace(/\./g, ":");

  const asked = (what) => clientside().set_props("evidence-asked", { data: { ...what, at: Date.now() } });
  const ask = (reference, search) => asked({ ref: reference, search });

  // The CSV of a panel knows which frame of which view it shows, under which filters.
  function tableOf(panel) {
    const link = panel.querySelector(".pf a[href^='/api/v1/'][href*='.csv']");
    const [, view, frame] = link.pathname.match(/^\/api\/v1\/(.+)\/(\w+)\.csv$/);
    return { view, frame, search: link.search };
  }

  function keysOf(row) {
    const values = row.dataset.k.split(" ");
    return row.closest("table").dataset.by.split(" ").map((name, at) => [name, values[at]]);
  }

  function figureOf(cell) {
    const table = cell.closest("table"), row = cell.parentElement;
    const head = table.tHead && table.tHead.rows[0].cells[cell.cellIndex];
    if (!head || !head.dataset.c || !table.dataset.by || row.dataset.k === undefined) return null;
    const keys = keysOf(row);
    const own = keys.find(([name]) => name === "column");
    const rest = keys.filter(([name]) => name !== "column").map(([name, value]) => `${name}-${escaped(value)}`);
    const parts = own ? [own[1], head.dataset.c, ...rest] : [head.dataset.c, ...rest];
    return parts.join(".");
  }

  function askCell(cell) {
    const { view, frame, search } = tableOf(cell.closest(".panel"));
    cell.focus();
    ask(`${view}/${frame}.${figureOf(cell)}`, search);
  }

  // While a panel is asked its numbers can be reached by Tab and answer to a click and to Enter.
  function asking(panel, isOn) {
    panel.classList.toggle("asking", isOn);
    panel.querySelector(".pf").dataset.hint = document.getElementById("evidence-hint").textContent;
    panel.querySelector("button[data-ask]").setAttribute("aria-pressed", String(isOn));
    panel.querySelectorAll("td").forEach((cell) => {
      const isFigure = isOn && figureOf(cell) !== null;
      cell.classList.toggle("cited", isFigure);
      if (isFigure) cell.tabIndex = 0;
      else cell.removeAttribute("tabindex");
    });
    if (isOn) panel.querySelectorAll("details.behind").forEach((table) => { table.open = true; });
  }

  // What a point carries: an address, or the figure that it shows; a cell of a heat map stands in a row of its own.
  function carried({ customdata, x, y }, point) {
    const [across] = customdata || [];
    if (Array.isArray(across)) return customdata[y.indexOf(point.y)][x.indexOf(point.x)];
    return (customdata || [])[point.pointNumber];
  }

  // A point is named by the figure it carries, by the school of its address, or by its row in the panel's table.
  function askPoint(plot, point) {
    const panel = plot.closest(".panel"), { view, search } = tableOf(panel);
    const drawn = plot.querySelector(".js-plotly-plot"), { asks } = drawn.layout.meta || {};
    const trace = drawn.data[point.curveNumber], told = carried(trace, point) || "";
    if (!asks) return told && ask(`${view}/${told}`, search);
    const figure = trace.meta ? asks.replace(/\.\w+$/, `.${trace.meta}`) : asks;
    const [, school] = told.match(/^\/school\/(\d+)/) || [];
    const row = school ? null : panel.querySelector("table[data-by]").tBodies[0].rows[point.pointNumber];
    const keys = school ? [["school_id", school]] : keysOf(row);
    ask([`${view}/${figure}`, ...keys.map(([name, value]) => `${name}-${escaped(value)}`)].join("."), search);
  }

  // A radar that cannot be dragged tells Dash of no click: its vertex is the one that the mouse is over.
  function askVertex(drawn) {
    const [near] = drawn._hoverdata || [];
    if (near && near.data.type === "scatterpolar") askPoint(drawn.parentElement, near);
  }

  function opened() {
    const [, code] = window.location.hash.match(/^#code=(.+)$/) || [];
    if (code) asked({ code: decodeURIComponent(code) });
  }

  function pressed(button) {
    const name = Object.keys(buttons).find((one) => one in button.dataset);
    if (name) buttons[name](button);
    return Boolean(name);
  }

  document.addEventListener("click", (event) => {
    const cell = event.target.closest("td.cited");
    if (cell) {
      event.preventDefault();
      return askCell(cell);
    }
    const plot = event.target.closest(".asking .js-plotly-plot");
    if (plot) askVertex(plot);
    const button = event.target.closest("button, a[data-reload]");
    if (button && pressed(button)) return event.preventDefault();
    const link = event.target.closest("a[href]");
    if (link && link.dataset.copy) buttons.copy(link);
    if (link && isOurs(link, event)) {
      event.preventDefault();
      closeMenus();
      route(link.getAttribute("href") === "?" ? window.location.pathname : link.getAttribute("href"));
    }
    if (link && (link.getAttribute("href") || "").startsWith("#")) {
      event.preventDefault();
      seek(link.getAttribute("href").slice(1), 0);
      if (link.closest(".skip")) document.getElementById("main").focus();
    }
    closeMenus(event.target);
    if (!event.target.closest(".nav-side, [data-menu]")) root.classList.remove("nav-open");
  });

  document.addEventListener("keydown", (event) => {
    if (["Enter", " "].includes(event.key) && event.target.matches("td.cited")) {
      event.preventDefault();
      return askCell(event.target);
    }
    if (event.key === "Enter" && event.target.matches(".menu.form input")) {
      return event.target.closest(".menu.form").querySelector("button").click();
    }
    if (event.key !== "Escape") return;
    if (!event.target.closest(".drawer") && !document.querySelector(".drawer.show")) document.querySelectorAll(".asking").forEach((panel) => asking(panel, false));
    root.classList.remove("nav-open");
    const menu = document.activeElement && document.activeElement.closest("details.pick[open]");
    closeMenus();
    if (menu) menu.querySelector("summary").focus();
  });

  // A menu that would leave the window opens to the other side.
  document.addEventListener("toggle", (event) => {
    const menu = event.target.matches && event.target.matches("details.pick[open]") &&
      event.target.querySelector(".menu");
    if (!menu) return;
    menu.classList.remove("flip");
    menu.classList.toggle("flip", menu.getBoundingClientRect().right > window.innerWidth - 8);
    const search = menu.querySelector("input[type=search]");
    if (search) search.focus();
  }, true);

  document.addEventListener("input", (event) => {
    if (!event.target.matches(".menu input[type=search]")) return;
    const plain = (text) => text.replace(/\u00a0/g, " ").toLocaleLowerCase();
    const sought = plain(event.target.value.trim());
    event.target.closest(".menu").querySelectorAll("li").forEach((item) => {
      item.hidden = !plain(item.textContent).includes(sought);
    });
  });

  document.addEventListener("click", (event) => {
    if (event.target.matches("input[type=date]") && event.target.showPicker) event.target.showPicker();
  });

  document.addEventListener("change", (event) => {
    const name = event.target.dataset && event.target.dataset.filter;
    if (!name) return;
    const query = new URLSearchParams(window.location.search);
    if (event.target.value) query.set(name, event.target.value);
    else query.delete(name);
    narrow("?" + query.toString());
  });

  window.addEventListener("load", () => window.Plotly && window.Plotly.setPlotConfig({ locale: root.lang }));

  const measure = () => remember("lepestok-narrow", phone.matches ? "1" : "0");
  phone.addEventListener("change", () => { measure(); label(document); });
  measure();

  let isFirst = true;
  function mark(pathname, search) {
    if (isFirst) opened();
    isFirst = false;
    document.querySelectorAll("#" + NAVIGATION + " a[data-carry]").forEach((link) => {
      link.dataset.base = link.dataset.base || link.getAttribute("href");
      const base = link.dataset.base;
      const isOn = pathname === base || (base !== "/" && pathname.startsWith(base + "/"));
      link.setAttribute("href", base + (search || ""));
      link.classList.toggle("on", isOn);
      if (isOn) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
  }

  // A click on a point follows the address that its chart carries in customdata.
  function follow() {
    const [click] = clientside().callback_context.triggered;
    const data = click && click.value && click.value.points[0].customdata;
    const href = Array.isArray(data) ? data[0] : data;
    const plot = click && document.getElementById(click.prop_id.replace(/\.clickData$/, ""));
    if (plot && plot.closest(".asking")) return askPoint(plot, click.value.points[0]);
    if (typeof href === "string" && href.startsWith("/")) route(href);
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, { lepestok: { mark, follow } });
})();

// Paper is narrower than a screen and always light: charts take its size while the page is being printed.
(function () {
  "use strict";
  const root = document.documentElement;

  // Plotly's own resize waits a tenth of a second, and the browser does not: sizes of its own are drawn at once.
  function fit(width) {
    document.querySelectorAll(".js-plotly-plot").forEach((plot) => {
      window.Plotly.relayout(plot, width(plot));
    });
  }

  window.addEventListener("beforeprint", () => {
    if (!window.Plotly) return;
    root.classList.toggle("printing-dark", root.dataset.bsTheme === "dark");
    root.dataset.shownTheme = root.dataset.bsTheme || "light";
    root.dataset.bsTheme = "light";
    root.classList.add("printing");
    fit((plot) => ({ width: plot.clientWidth, height: plot.clientHeight }));
  });

  window.addEventListener("afterprint", () => {
    if (!root.classList.contains("printing")) return;
    root.classList.remove("printing", "printing-dark");
    root.dataset.bsTheme = root.dataset.shownTheme;
    fit(() => ({ width: null, height: null, autosize: true }));
  });
})();

// A chart as a file: what stands around it on the screen is written into the picture, which is always on white.
(function () {
  "use strict";
  const FONT = '"IBM Plex Sans","Segoe UI",Arial,sans-serif';
  const EDGE = 24, GAP = 16, NARROWEST = 560, SCALE = 2, LONGEST_NAME = 100, NAMED = 3;
  // Words on a coloured ground: what is bright on the dark theme's is dark on the light one's (figures/colour.py).
  const OPPOSITES = [["#FFFFFF", "#0C1620"], ["#0C1620", "#FFFFFF"]];
  const root = document.documentElement;
  const pen = document.createElement("canvas").getContext("2d");
  const words = (element) => (element ? element.textContent.trim() : "");
  const safe = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  // The colours of the style sheet under a theme, read before the browser draws anything.
  function colours(theme) {
    const shown = root.dataset.bsTheme;
    root.dataset.bsTheme = theme;
    const style = getComputedStyle(root);
    const names = new Set([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => [...(rule.style || [])]).filter((name) => name.startsWith("--lp-")));
    const found = [...names].map((name) => [name, style.getPropertyValue(name).trim().toUpperCase()]);
    root.dataset.bsTheme = shown;
    return new Map(found.filter(([, value]) => /^#[0-9A-F]{6}$/.test(value)));
  }

  const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(",");

  // A figure in its colours on paper: each colour of the dark theme gives way to its light twin.
  function onPaper(value, light) {
    const text = JSON.stringify(value);
    if (root.dataset.bsTheme !== "dark") return JSON.parse(text);
    const twins = new Map(OPPOSITES);
    colours("dark").forEach((dark, name) => {
      if (twins.has(dark)) return;
      twins.set(dark, light.get(name));
      twins.set(channels(dark), channels(light.get(name)));
    });
    return JSON.parse(text
      .replace(/#[0-9a-f]{6}\b/gi, (one) => twins.get(one.toUpperCase()) || one)
      .replace(/(rgba\()(\d+,\d+,\d+)/g, (_, start, one) => start + (twins.get(one) || one)));
  }

  function wrapped(text, font, width) {
    pen.font = font;
    return text.split(/ +/).reduce((lines, word) => {
      const longer = lines.length ? lines[lines.length - 1] + " " + word : word;
      if (lines.length && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
      return lines;
    }, []);
  }

  // A sheet that is written from top to bottom.
  function paper(width, light) {
    const parts = [];
    let top = EDGE;
    return {
      text(text, size, weight, ink) {
        if (!text) return;
        const font = `${weight} ${size}px ${FONT}`;
        wrapped(text, font, width - 2 * EDGE).forEach((line) => {
          parts.push(`<text x="${EDGE}" y="${top + size}" font-size="${size}" font-weight="${weight}"` +
            ` fill="${light.get(ink)}">${safe(line)}</text>`);
          top += Math.round(size * 1.4);
        });
      },
      legend(items) {
        let left = EDGE;
        pen.font = `400 13px ${FONT}`;
        items.forEach(({ swatch, text }) => {
          const start = swatch.width + 8, wide = start + pen.measureText(text).width;
          if (left > EDGE && left + wide > width - EDGE) { left = EDGE; top += 20; }
          parts.push(`<g transform="translate(${left},${top})">${swatch.markup}</g>` +
            `<text x="${left + start}" y="${top + 11}" font-size="13" fill="${light.get("--lp-ink")}">${safe(text)}</text>`);
          left += wide + GAP;
        });
        if (items.length) top += 24;
      },
      put(markup, left, down) { parts.push(`<g transform="translate(${left},${top + down})">${markup}</g>`); },
      skip(height) { top += height; },
      svg() {
        const height = top + EDGE - 8;
        return { width, height, text: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"` +
          ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${FONT}'>` +
          `<rect width="100%" height="100%" fill="#FFFFFF"/>${parts.join("")}</svg>` };
      },
    };
  }

  function legendOf(panel, light) {
    return [...panel.querySelectorAll(".lg > span")].filter((item) => item.checkVisibility()).map((item) => {
      const drawn = item.querySelector("svg");
      const markup = drawn ? new XMLSerializer().serializeToString(drawn) : "";
      const width = drawn ? drawn.width.baseVal.value : 0;
      return { text: words(item), swatch: { width, markup: markup.replace(/var\((--[\w-]+)\)/g, (_, name) => light.get(name)) } };
    });
  }

  // The filters as the bar has them, the same words that the reader sees.
  function filters() {
    const pairs = [...document.querySelectorAll(".chips-slot .chip i")].map((name) => [words(name), words(name.parentElement.querySelector("b"))]);
    return pairs.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`).join(" · ");
  }

  function source(button) {
    const files = [...document.querySelectorAll(".sources tbody tr")].map((row) => words(row.cells[0]));
    const more = files.length > NAMED ? [`+${files.length - NAMED}`] : [];
    const named = files.slice(0, NAMED).concat(more).join(", ");
    const fresh = [...document.querySelectorAll(".fresh *")].flatMap((one) => [...one.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent.trim());
    const demo = words(document.querySelector(".demo b"));
    const code = words(document.getElementById("view-code"));
    return [button.dataset.source + named, ...fresh, demo, code].filter(Boolean).join(" · ");
  }

  // Where each chart of the panel stands beside the others, and how much room they take together.
  function placed(panel) {
    const plots = [...panel.querySelectorAll(".js-plotly-plot")].filter((plot) => plot.checkVisibility());
    const boxes = plots.map((plot) => plot.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left)), top = Math.min(...boxes.map((box) => box.top));
    return {
      width: Math.max(...boxes.map((box) => box.right)) - left,
      height: Math.max(...boxes.map((box) => box.bottom)) - top,
      plots: plots.map((plot, at) => ({ plot, left: boxes[at].left - left, down: boxes[at].top - top,
        size: { width: Math.round(boxes[at].width), height: Math.round(boxes[at].height) } })),
    };
  }

  async function drawn({ plot, size }, light) {
    const figure = onPaper({ data: plot.data, layout: plot.layout }, light);
    const address = await window.Plotly.toImage(
      { ...figure, layout: { ...figure.layout, ...size, autosize: false } }, { format: "svg", ...size });
    return decodeURIComponent(address.slice(address.indexOf(",") + 1));
  }

  async function compose(button) {
    const panel = button.closest(".panel"), light = colours("light"), place = placed(panel);
    const markups = await Promise.all(place.plots.map((one) => drawn(one, light)));
    const sheet = paper(Math.max(NARROWEST, Math.round(place.width) + 2 * EDGE), light);
    sheet.text(words(panel.querySelector(".ph h2")), 18, 600, "--lp-ink");
    sheet.text(words(panel.querySelector(".ph .sub")), 14, 400, "--lp-ink-2");
    sheet.skip(10);
    sheet.legend(legendOf(panel, light));
    place.plots.forEach(({ left, down }, at) => sheet.put(markups[at], EDGE + left, down));
    sheet.skip(place.height + 12);
    [words(panel.querySelector(".pf > span:not(.links)")), filters(), source(button)]
      .forEach((line) => sheet.text(line, 12, 400, "--lp-ink-3"));
    return sheet.svg();
  }

  async function painted(address, { width, height }) {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  }

  function save(blob, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function named(button) {
    const school = /^\/school\/\d/.test(window.location.pathname) ? words(document.querySelector("main h1")) : "";
    const title = words(button.closest(".panel").querySelector(".ph h2"));
    const name = [school, title].filter(Boolean).join(" – ").replace(/[\\/:*?"<>|\s]+/g, " ");
    return `${name.slice(0, LONGEST_NAME).trim()}.${button.dataset.picture}`;
  }

  async function take(button) {
    const sheet = await compose(button);
    const drawing = new Blob([sheet.text], { type: "image/svg+xml" });
    if (button.dataset.picture === "svg") return save(drawing, named(button));
    const address = URL.createObjectURL(drawing);
    save(await painted(address, sheet), named(button));
    URL.revokeObjectURL(address);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-picture]");
    if (button && window.Plotly) take(button);
  });
})();

// Files taken in: each is sent as the raw body of its request, the server draws everything that follows.
(function () {
  "use strict";
  const KEPT = "lepestok-batch", PAUSE = 600, SENDERS = 3;
  const own = { "X-Lepestok": "1" };
  let host = null, waiting = 0, state = "";

  const part = (name) => host.querySelector(".intake-" + name);
  const say = (text) => { part("state").textContent = text; };
  const alarm = (text) => { part("alert").textContent = text || ""; };

  async function ask(address, options) {
    let response;
    try {
      response = await fetch(address, { ...options, headers: { ...own, ...(options && options.headers) } });
    } catch {
      throw new Error(host ? host.dataset.lost : "");
    }
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw Object.assign(new Error(answer.error || (host && host.dataset.lost) || ""), { status: response.status });
    return answer;
  }

  const post = (address, said) => ask(address, said === undefined ? { method: "POST" } :
    { method: "POST", body: JSON.stringify(said), headers: { "Content-Type": "application/json" } });

  function show(answer) {
    window.clearTimeout(waiting);
    if (answer.closed) return forget();
    state = answer.state;
    const held = part("body").contains(document.activeElement);
    say(answer.status);
    settle(answer);
    part("body").innerHTML = answer.html;
    host.classList.toggle("busy", answer.busy);
    if (answer.busy) host.setAttribute("aria-busy", "true");
    else host.removeAttribute("aria-busy");
    if (held) part("state").focus();
    if (answer.state === "saved") redraw();
    if (answer.busy) waiting = window.setTimeout(look, PAUSE);
  }

  function settle(answer) {
    const place = document.querySelector("[data-place]");
    if (answer.place && place) place.textContent = answer.place;
  }

  function forget() {
    state = "";
    window.sessionStorage.removeItem(KEPT);
    say("");
    alarm("");
    part("body").textContent = "";
    host.classList.remove("busy");
    host.removeAttribute("aria-busy");
  }

  // The panels below the drop zone tell of the store: they are asked for anew when it has changed.
  function redraw() {
    window.dash_clientside.set_props("shell-location", { search: window.location.search, href: window.location.href });
  }

  async function look() {
    const id = window.sessionStorage.getItem(KEPT);
    if (!id || !host) return;
    try {
      show(await ask("/intake/batch/" + id));
    } catch (error) {
      if (error.status === 404) {
        const wasShown = state && state !== "saved";
        forget();
        return wasShown ? alarm(error.message) : undefined;
      }
      alarm(error.message);
      waiting = window.setTimeout(look, 5 * PAUSE);
    }
  }

  // What was saved is done with: further files begin a list of their own.
  async function batch() {
    if (state === "saved") {
      await post("/intake/batch/" + window.sessionStorage.getItem(KEPT) + "/close").catch(() => ({}));
      forget();
    }
    const known = window.sessionStorage.getItem(KEPT);
    if (known) return known;
    const { id } = await post("/intake/batch");
    window.sessionStorage.setItem(KEPT, id);
    return id;
  }

  async function send(files) {
    if (!files.length || host.classList.contains("busy")) return;
    alarm("");
    host.classList.add("busy");
    const left = files.map((one, at) => ({ ...one, at }));
    let failed = "";
    try {
      const id = await batch();
      const bar = Object.assign(document.createElement("progress"), { max: files.length, value: 0 });
      bar.setAttribute("aria-label", host.dataset.sending);
      part("body").replaceChildren(bar);
      const sender = async () => {
        for (let one = left.shift(); one; one = left.shift()) {
          say(`${host.dataset.sending} ${one.at + 1} / ${files.length}: ${one.name}`);
          try {
            await ask(`/intake/batch/${id}/file?name=${encodeURIComponent(one.name)}`, { method: "POST", body: one.file });
          } catch (error) {
            if (error.status === 404) throw error;
            failed += `${host.dataset.failed} ${one.name}. ${error.message} `;
          }
          bar.value += 1;
        }
      };
      await Promise.all(Array.from({ length: SENDERS }, sender));
      alarm(failed);
      show(await post(`/intake/batch/${id}/read`));
    } catch (error) {
      if (error.status === 404) forget();
      host.classList.remove("busy");
      alarm(error.message);
    }
  }

  // A dropped folder is walked through; a system's own files are not files of people.
  const isOurs = (name) => !/^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i.test(name.split("/").pop());

  async function walk(entry, place) {
    const name = place + entry.name;
    if (entry.isFile) return [{ name, file: await new Promise((done, fail) => entry.file(done, fail)) }];
    const reader = entry.createReader(), found = [];
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!some.length) return found;
      for (const one of some) found.push(...await walk(one, name + "/"));
    }
  }

  async function dropped(event) {
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
    const files = entries.every(Boolean) && entries.length ?
      (await Promise.all(entries.map((entry) => walk(entry, "")))).flat() :
      [...event.dataTransfer.files].map((file) => ({ name: file.name, file }));
    send(files.filter((one) => isOurs(one.name)));
  }

  function attach(element) {
    const found = element.querySelector("[data-intake]");
    if (!found || found === host) return;
    host = found;
    part("state").tabIndex = -1;
    const zone = host.querySelector(".drop");
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      dropped(event);
    });
    zone.addEventListener("change", (event) => {
      const files = [...event.target.files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
      event.target.value = "";
      send(files.filter((one) => isOurs(one.name)));
    });
    look();
  }

  async function decide(address, said, button) {
    if (button) button.disabled = true;
    try {
      show(await post(address, said));
      alarm("");
    } catch (error) {
      if (error.status === 404) forget();
      alarm(error.message);
    }
    if (button) button.disabled = false;
  }

  // Another store is another Lepestok at the same address: the page begins anew.
  async function otherStore(button) {
    button.disabled = true;
    window.sessionStorage.removeItem(KEPT);
    try {
      await post(button.dataset.store);
      window.location.assign("/data");
    } catch (error) {
      button.nextElementSibling.textContent = error.message;
      button.disabled = false;
    }
  }

  // A question about a loaded file stands in a dialog of the browser's own, which keeps the keyboard inside.
  async function question(address) {
    const dialog = document.createElement("dialog");
    dialog.className = "panel question";
    dialog.setAttribute("aria-labelledby", "intake-question");
    document.body.append(dialog);
    dialog.addEventListener("close", () => dialog.remove());
    const fill = (html) => { dialog.innerHTML = html; };
    const trouble = (error) => { dialog.textContent = error.message; };
    dialog.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if ("dismiss" in button.dataset) return dialog.close();
      button.disabled = true;
      post(button.dataset.post).then((answer) => { fill(answer.html); settle(answer); if (answer.done) redraw(); }, trouble);
    });
    await ask(address).then((answer) => fill(answer.html), trouble);
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.store) return otherStore(button);
    if (button.dataset.question) return question(button.dataset.question);
    if (!button.dataset.post || !button.closest("[data-intake]")) return;
    const { unknown, school } = button.dataset;
    decide(button.dataset.post, school ? { unknown, school } : undefined, button);
  });

  // The matrix of schools and sources shows one source: which columns it has stands in the choice.
  function showColumns(select) {
    const kept = select.value.split(" ").map(Number);
    for (const row of select.closest(".matrix").querySelectorAll("tr")) {
      [...row.cells].forEach((cell, at) => { cell.hidden = at > 0 && select.value !== "" && !kept.includes(at); });
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-post]");
    if (!form) return;
    event.preventDefault();
    const said = new FormData(form), files = said.getAll("files");
    decide(form.dataset.post, { ...Object.fromEntries(said), files }, form.querySelector("button"));
  });

  document.addEventListener("change", ({ target }) => {
    if ("columns" in target.dataset) return showColumns(target);
    if (!target.dataset.all) return;
    for (const box of document.querySelectorAll(`input[name=files][form=${target.dataset.all}]`)) box.checked = target.checked;
  });

  window.lepestokIntake = attach;
})();

// Presentations: pictures are added from any screen, kept ones are changed on theirs; the server says what became of it.
(function () {
  "use strict";
  const PATIENCE = 20000;
  let open = new Set(), held = null;

  async function post(address, said) {
    const headers = { "X-Lepestok": "1", "Content-Type": "application/json" };
    const response = await fetch("/present/" + address, { method: "POST", headers, body: JSON.stringify(said) });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw new Error(answer.error || response.statusText);
    return answer;
  }

  function say(place, words, link) {
    if (!place) return;
    place.textContent = words;
    if (link) place.append(" ", Object.assign(document.createElement("a"), { href: "/present", textContent: link }));
  }

  // What was done is told where the reader is, and not for ever.
  function tell(words) {
    const place = document.getElementById("present-said");
    say(place, words);
    window.setTimeout(() => { if (place.textContent === words) say(place, ""); }, PATIENCE);
  }

  async function add(button) {
    const menu = button.closest(".taking"), said = menu.querySelector(".said");
    button.disabled = true;
    try {
      const { view, query } = menu.dataset;
      const answer = await post("add", { view, query, picture: button.dataset.slide });
      say(said, answer.said, answer.open);
    } catch (error) {
      say(said, error.message);
    }
    button.disabled = false;
    button.focus();
  }

  // The screen is asked for anew; what was open and where the keyboard was is found again in what comes.
  function redraw() {
    open = new Set([...document.querySelectorAll(".deck:has(> .fold[open])")].map((deck) => deck.dataset.deck));
    window.dash_clientside.set_props("shell-location", { search: window.location.search, href: window.location.href });
  }

  function attach(element) {
    if (!element.querySelector(".kept")) return;
    element.querySelectorAll(".deck").forEach((deck) => {
      const slides = deck.querySelector(":scope > .fold");
      if (slides && open.has(deck.dataset.deck)) slides.open = true;
    });
    if (!held) return;
    const { deck, act, at } = held;
    held = null;
    const own = element.querySelector(`[data-deck="${CSS.escape(deck)}"]`);
    if (own && !at) own.scrollIntoView({ block: "nearest" });
    const row = own && own.querySelector(`[data-at="${at}"]`);
    const buttons = row ? [row.querySelector(`[data-deck-act="${act}"]`), ...row.querySelectorAll("button")] : [];
    const found = buttons.find((button) => button && !button.disabled);
    if (found) found.focus();
  }

  async function change(button, address, said, place) {
    button.disabled = true;
    try {
      const answer = await post(address, said);
      const deck = button.closest("[data-deck]");
      if (deck && answer.at) held = { deck: deck.dataset.deck, act: button.dataset.deckAct, at: answer.at };
      if (!deck && answer.code) held = { deck: answer.code };
      tell(answer.said);
      redraw();
    } catch (error) {
      say(place || document.getElementById("present-said"), error.message);
    }
    button.disabled = false;
  }

  function act(button) {
    const menu = button.closest(".menu.form"), deck = button.closest("[data-deck]"), row = button.closest("[data-slide-key]");
    const field = menu && menu.querySelector("input");
    const said = { name: field ? field.value : "", at: row ? row.dataset.at : "", slide: row ? row.dataset.slideKey : "" };
    const address = deck ? `kept/${encodeURIComponent(deck.dataset.deck)}/${button.dataset.deckAct}` : "new";
    change(button, address, said, menu && menu.querySelector(".said"));
  }

  // A ready presentation is kept with what its form has chosen; the form says itself what is still to choose.
  function keep(button) {
    if (!button.form.reportValidity()) return;
    const said = Object.fromEntries(new FormData(button.form));
    delete said.anonymous;
    change(button, "keep", said);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.slide) add(button);
    else if (button.dataset.deckAct) act(button);
    else if (button.dataset.keep) keep(button);
  });

  // A file takes a while: the page says that it is on its way, and what has stopped it. Without a script the form
  // asks for the same address by itself.
  async function take(button) {
    const form = button.form, place = document.getElementById("present-said");
    const address = button.getAttribute("formaction") || form.getAttribute("action");
    button.disabled = true;
    say(place, place.dataset.wait);
    try {
      const query = new URLSearchParams(new FormData(form));
      const response = await fetch(`${address}?${query}`, { headers: { "X-Lepestok": "1" } });
      if (!response.ok) throw new Error((await response.json().catch(() => ({}))).error || place.dataset.failed);
      const [, name] = response.headers.get("Content-Disposition").match(/''(.+)$/);
      const link = Object.assign(document.createElement("a"), {
        href: URL.createObjectURL(await response.blob()), download: decodeURIComponent(name) });
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
      tell(place.dataset.done + link.download);
    } catch (error) {
      say(place, error instanceof TypeError ? place.dataset.failed : error.message);
    }
    button.disabled = false;
  }

  document.addEventListener("submit", (event) => {
    if (!event.submitter || !("takes" in event.submitter.dataset)) return;
    event.preventDefault();
    take(event.submitter);
  });

  // P shows, whatever the layout of the keyboard.
  document.addEventListener("keydown", (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea"));
    const show = event.code === "KeyP" && isPlain && document.querySelector("button[data-press=p]");
    if (show) show.click();
  });

  window.lepestokDecks = attach;
})();
