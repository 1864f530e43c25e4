  // Pictures: a chart by plotly, a table, key figures. Each fits its box or is made to.
  const DEEP = "#000000", NEAR_PX = 26, FEW_ROWS = 3, MOST_PAD = 16, SHORT = 18;
  const DASHES = { solid: "", "6px,5px": "6 5", "10px,5px": "10 5", "3px,5px": "3 5", "5px,5px": "5 5" };

  function luminance(rgb) {
    const [red, green, blue] = rgb.map((channel) => {
      const part = channel / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  // The colour of the heat scale at a share of its length, and the white or dark text that reads better on it.
  function heat(share) {
    const place = Math.min(Math.max(share, 0), 1) * 5;
    const step = Math.min(Math.floor(place), 4);
    const [low, high] = [step, step + 1].map((number) => channels(token(`seq_${number}`)));
    const rgb = low.map((channel, at) => Math.round(channel + (high[at] - channel) * (place - step)));
    const light = luminance(rgb);
    const isDark = 1.05 / (light + 0.05) > (light + 0.05) / (luminance(channels(DEEP)) + 0.05);
    return { background: `rgb(${rgb.join(",")})`, color: isDark ? "#FFFFFF" : DEEP };
  }

  function sample(shape, colour) {
    const fill = painted(colour);
    const picture = svg("svg", { width: 44, height: 24, viewBox: "0 0 44 24", "aria-hidden": "true" });
    const [dash, point] = shape.includes(" ") ? shape.split(" ") : shape in DASHES ? [shape, ""] : [null, shape];
    if (dash !== null) {
      picture.append(svg("path", { d: "M0 12h44", stroke: fill, "stroke-width": 4, "stroke-dasharray": DASHES[dash] || "none", fill: "none" }));
    }
    const points = {
      area: { d: "M2 3h40v18h-40z", fill },
      hatch: { d: "M2 3h40v18h-40zM6 21l12-18M18 21l12-18M30 21l12-18", fill: painted("var:attn_soft"), stroke: fill, "stroke-width": 2 },
      circle: { d: "M22 5a7 7 0 1 0 .01 0z", fill },
      "circle-open": { d: "M22 6a6 6 0 1 0 .01 0z", fill: "none", stroke: fill, "stroke-width": 2.5 },
      diamond: { d: "M22 4l8 8-8 8-8-8z", fill },
      square: { d: "M15 5h14v14h-14z", fill },
      "triangle-up": { d: "M22 3l10 17h-20z", fill },
      "triangle-down": { d: "M22 21l10-17h-20z", fill },
    };
    if (point in points) picture.append(svg("path", points[point]));
    return picture;
  }

  function legend(entries) {
    const parts = entries.map(([shape, colour, name]) => el("span", {}, sample(shape, colour), said(name)));
    return el("p", { class: "legend" }, ...parts);
  }

  function drawChart(box, slide) {
    const { data, layout } = finished(slide.figure);
    const size = { width: box.clientWidth, height: box.clientHeight };
    const chart = el("div", { class: "chart", role: "img", "aria-label": `${said(slide.title, told)}. ${said(slide.subtitle, told)}` });
    box.append(chart);
    const drawn = Plotly.newPlot(chart, data, { ...layout, ...size }, { staticPlot: true });
    return drawn.then(() => { box.points = schoolPoints(chart); });
  }

  // Points that lead to a school: where they stand in the window and whose they are.
  function schoolPoints(chart) {
    return [...chart.querySelectorAll(".scatterlayer .points path")]
      .map((path) => ({ path, id: path.__data__ && path.__data__.data }))
      .filter((point) => point.id in show.names);
  }

  function pointNear(event) {
    const box = event.target.closest && event.target.closest(".picture");
    if (!box || !box.points) return null;
    let [best, least] = [null, NEAR_PX * stageScale()];
    box.points.forEach((point) => {
      const place = point.path.getBoundingClientRect();
      const far = Math.hypot(place.x + place.width / 2 - event.clientX, place.y + place.height / 2 - event.clientY);
      if (far < least) [best, least] = [{ id: point.id, x: place.x + place.width / 2, y: place.y }, far];
    });
    return best;
  }

  function cell([text, mark, share], isWords) {
    const made = el("td", { class: isWords ? (text.length < SHORT ? "short" : "") : "number" }, mark ? el("span", { class: mark === "▲" || mark === "▼" ? "attn" : "" }, `${mark}\u2009`) : null, said(text));
    if (share !== null) {
      made.classList.add("heat");
      Object.assign(made.style, heat(share));
    }
    return made;
  }

  function rowName(name, id) {
    if (!(id in show.names)) return el("th", { scope: "row" }, said(name));
    const button = el("button", { type: "button", "data-school": id }, said(name));
    return el("th", { scope: "row" }, button);
  }

  function drawGrid(box, { heads, keys, rows, words }) {
    const head = el("tr", {}, ...heads.map((text, place) => el("th", { scope: "col", class: place && !words ? "number" : "" }, said(text))));
    const body = rows.map(([name, id, cells]) => el("tr", {}, rowName(name, id), ...cells.map((one) => cell(one, words))));
    const isEven = heads.slice(1).every((text) => text.length < 4);
    const isHeat = rows.some((row) => row[2].some((one) => one[2] !== null));
    const kinds = [words ? "of-words" : "of-numbers", isHeat ? "of-heat" : "", isEven ? "even" : ""];
    const table = el("table", { class: kinds.join(" ") }, el("thead", {}, head), el("tbody", {}, ...body));
    const held = el("div", { class: "held" }, table);
    const under = keys.length ? el("p", { class: "keys" }, ...keys.map((key) => el("span", {}, said(key)))) : null;
    if (under) held.append(under);
    box.append(held);
    const isFull = () => held.scrollHeight > box.clientHeight + 1 || held.scrollWidth > box.clientWidth + 1;
    const pad = (px) => table.style.setProperty("--pad", `${px}px`);
    let left = 0;
    const more = el("p", { class: "more" });
    while (isFull() && body.length > 1) {
      body.pop().remove();
      left += 1;
      more.textContent = filled("more_rows", { n: left });
      table.after(more);
    }
    if (!words || body.length <= FEW_ROWS) {
      table.classList.add("large");
      pad(6);
      if (isFull()) table.classList.remove("large");
      pad(1);
    }
    pad(Math.max(1, Math.min(MOST_PAD, 1 + Math.floor((box.clientHeight - held.scrollHeight) / (2 * body.length)))));
  }

  function drawNumbers(box, items) {
    const made = items.map(([label, value, of, note]) => el(
      "div", { class: "figure" }, el("dt", {}, said(label)),
      el("dd", {}, el("strong", {}, value), of ? el("span", { class: "of" }, ` ${said(of)}`) : null, note ? el("p", {}, said(note)) : null),
    ));
    const list = el("dl", { class: `numbers of-${items.length}` }, ...made);
    box.append(list);
    const isFull = () => list.scrollHeight > box.clientHeight + 1 || made.some((one) => one.scrollWidth > one.clientWidth + 1);
    ["snug", "tight"].forEach((name) => { if (isFull()) list.classList.add(name); });
    for (let at = made.length - 1; at >= 0 && isFull(); at -= 1) {
      const note = made[at].querySelector("p");
      if (note) note.remove();
    }
  }
