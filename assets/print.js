// Paper is narrower than a screen and always light: charts take its width while the page is being printed.
(function () {
  "use strict";
  const root = document.documentElement;

  // Plotly's own resize waits a tenth of a second, and the browser does not: a width of its own is drawn at once.
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
    fit((plot) => ({ width: plot.clientWidth }));
  });

  window.addEventListener("afterprint", () => {
    if (!root.classList.contains("printing")) return;
    root.classList.remove("printing", "printing-dark");
    root.dataset.bsTheme = root.dataset.shownTheme;
    fit(() => ({ width: null, autosize: true }));
  });
})();
