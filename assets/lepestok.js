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
      React.useEffect(() => { if (phone.matches) label(element.current); }, [props.html]);
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
    reload: () => window.location.reload(),
    close: () => clientside().set_props(MESSAGE, { children: null }),
  };

  function pressed(button) {
    const name = Object.keys(buttons).find((one) => one in button.dataset);
    if (name) buttons[name](button);
    return Boolean(name);
  }

  document.addEventListener("click", (event) => {
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
    if (event.key !== "Escape") return;
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
    const sought = event.target.value.trim().toLocaleLowerCase();
    event.target.closest(".menu").querySelectorAll("li").forEach((item) => {
      item.hidden = !item.textContent.toLocaleLowerCase().includes(sought);
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

  function mark(pathname, search) {
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
