  // Keys by their place, so that a Russian layout needs no switching; pointers, touch, presenters' remotes.
  const SWIPE_PX = 60, IDLE_MS = 3000;
  const ON = ["ArrowRight", "ArrowDown", "PageDown", "Space", "Enter", "NumpadEnter"];
  const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];
  const KEYS = {
    Home: () => go(0),
    End: () => go(places().length - 1),
    KeyB: () => blacken(true),
    Period: () => blacken(true),
    NumpadDecimal: () => blacken(true),
    KeyF: fullScreen,
    F5: fullScreen,
    KeyN: openNotes,
    KeyA: anonymous,
    KeyS: openSchools,
    KeyO: openList,
    KeyT: repaint,
    KeyV: openFilters,
    F1: openHelp,
    Slash: openHelp,
    Backspace: () => { if (state.school !== null) leaveSchool(); },
    Escape: () => { if (state.school !== null) leaveSchool(); },
  };
  let touch = null, swiped = 0, idleTimer = 0;

  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (isOpen()) return onPanelKey(event);
    if (["Enter", "Space"].includes(event.code) && event.target.closest && event.target.closest("button")) return;
    const act = action(event);
    if (!act) return;
    event.preventDefault();
    if (state.isBlack) return blacken(false);
    act();
  }

  function action(event) {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
    if (event.key === "?") return openHelp;
    if (digit && !event.shiftKey) return () => type(digit[1]);
    if (typed && ["Enter", "NumpadEnter"].includes(event.code)) return jumpTyped;
    if (ON.includes(event.code)) return () => go(state.at + (event.code === "Space" && event.shiftKey ? -1 : 1));
    if (BACK.includes(event.code)) return () => go(state.at - 1);
    return KEYS[event.code];
  }

  function onPanelKey(event) {
    const isAgain = isOpen("help") && (event.key === "?" || ["Slash", "F1", "Enter"].includes(event.code));
    if (event.code === "Escape" || isAgain) {
      event.preventDefault();
      return closePanel();
    }
    if (event.code === "F5") event.preventDefault();
    if (event.code === "Tab") return keepInside(event);
    if (["ArrowDown", "ArrowUp"].includes(event.code) && !isOpen("filters")) moveFocus(event);
  }

  function focusable() {
    return [...panel.querySelectorAll("button, input")];
  }

  function keepInside(event) {
    const all = focusable();
    const last = event.shiftKey ? all[0] : all[all.length - 1];
    if (document.activeElement !== last && all.length) return;
    event.preventDefault();
    if (all.length) (event.shiftKey ? all[all.length - 1] : all[0]).focus();
  }

  function moveFocus(event) {
    const all = focusable();
    const to = all[all.indexOf(document.activeElement) + (event.code === "ArrowDown" ? 1 : -1)];
    event.preventDefault();
    if (to) to.focus();
  }

  function onClick(event) {
    if (state.isBlack) return blacken(false);
    if (isOpen() || Date.now() - swiped < 400) return;
    const school = event.target.closest("[data-school]");
    const point = pointNear(event);
    if (school || point) return openSchool(Number(school ? school.dataset.school : point.id));
    go(state.at + (event.clientX >= window.innerWidth / 2 ? 1 : -1));
  }

  function onPointer(event) {
    root.classList.remove("idle");
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => root.classList.add("idle"), IDLE_MS);
    const point = isOpen() || state.isBlack ? null : pointNear(event);
    slideBox.classList.toggle("pointing", Boolean(point));
    tip.hidden = !point;
    if (!point) return;
    tip.textContent = glued(called(point.id, false));
    const place = stage.getBoundingClientRect();
    tip.style.left = `${(point.x - place.x) / stageScale()}px`;
    tip.style.top = `${(point.y - place.y) / stageScale()}px`;
  }

  function onSwipe(event) {
    if (event.type === "pointerdown") touch = event.pointerType === "mouse" ? null : { x: event.clientX, y: event.clientY };
    else if (touch && !isOpen()) {
      const far = event.clientX - touch.x;
      if (Math.abs(far) > SWIPE_PX && Math.abs(far) > Math.abs(event.clientY - touch.y)) {
        swiped = Date.now();
        go(state.at + (far < 0 ? 1 : -1));
      }
      touch = null;
    }
  }

  function listen() {
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("pointermove", onPointer);
    document.addEventListener("pointerdown", onSwipe);
    document.addEventListener("pointerup", onSwipe);
    window.addEventListener("resize", scaleStage);
    window.addEventListener("pagehide", () => { if (notesWindow && !notesWindow.closed) notesWindow.close(); });
  }
