// Paper is narrower than a screen and always light: charts take its width while the page is being printed.
(function () {
  "use strict";
  const WIDTH = 900;
  const root = document.documentElement;

  function resize() {
    document.querySelectorAll(".js-plotly-plot").forEach((plot) => window.Plotly.Plots.resize(plot));
  }

  window.addEventListener("beforeprint", () => {
    const main = document.getElementById("main");
    if (!main || !window.Plotly) return;
    root.classList.toggle("printing-dark", root.dataset.bsTheme === "dark");
    root.classList.add("printing");
    root.dataset.shownTheme = root.dataset.bsTheme || "light";
    root.dataset.bsTheme = "light";
    main.style.width = WIDTH + "px";
    main.style.maxWidth = "none";
    resize();
  });

  window.addEventListener("afterprint", () => {
    const main = document.getElementById("main");
    root.classList.remove("printing", "printing-dark");
    root.dataset.bsTheme = root.dataset.shownTheme || "light";
    if (!main) return;
    main.style.width = main.style.maxWidth = "";
    resize();
  });
})();
