  // The beginning: what the page carries is read, unpacked where it is packed, and the first slide drawn.
  async function unpacked(id) {
    const holder = document.getElementById(id);
    if (!holder) return null;
    if (holder.dataset.packed === undefined) return holder.textContent;
    const bytes = Uint8Array.from(atob(holder.textContent.trim()), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  }

  async function loadPlotly() {
    const code = await unpacked("plotly");
    if (code === null) return;
    const script = document.createElement("script");
    script.textContent = code;
    document.head.append(script);
  }

  async function loadFonts() {
    if (!document.fonts) return;
    await Promise.all(["400", "600"].map((weight) => document.fonts.load(`${weight} 24px "IBM Plex Sans"`, "Яa1")));
  }

  async function start() {
    await loadPlotly();
    const found = JSON.parse(await unpacked("document"));
    Object.assign(show, { document: found, words: found.words, names: found.names });
    learn(found);
    Object.assign(state, { isAnonymous: found.anonymous, chosen: found.chosen, deck: keyOf(found.chosen) });
    document.getElementById("wait").remove();
    document.body.append(stage, black);
    stage.append(slideBox, tip, toast);
    scaleStage();
    await loadFonts();
    const isResumed = window.location.hash.length > 1;
    await recall();
    listen();
    draw();
    if (!isResumed) tell(show.words.starts, 5);
  }

  if (typeof DecompressionStream === "undefined" && document.querySelector("[data-packed]")) {
    document.getElementById("wait").textContent = document.getElementById("wait").dataset.old;
  } else {
    start().catch((error) => {
      const wait = document.getElementById("wait");
      if (wait) wait.textContent = wait.dataset.failed;
      throw error;
    });
  }
