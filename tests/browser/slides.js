// What a hall could not read: type under 24 px of the stage, texts beyond their box or over one another, scrollbars.
() => {
  const stage = document.getElementById("stage");
  const whole = stage.getBoundingClientRect();
  const scale = whole.width / 1366;
  const faults = [];
  const words = (e) => e.textContent.trim().slice(0, 40);
  const inside = (e, box, slack, name) => {
    const r = e.getBoundingClientRect();
    if (r.left < box.left - slack || r.right > box.right + slack || r.top < box.top - slack || r.bottom > box.bottom + slack) faults.push(`${name}: ${words(e)}`);
  };
  const texts = [...stage.querySelectorAll("*")].filter((e) => e.checkVisibility() && [...e.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
  texts.forEach((e) => {
    if (parseFloat(getComputedStyle(e).fontSize) < 24) faults.push(`small: ${words(e)}`);
    inside(e, whole, 1, "off the stage");
  });
  const picture = stage.querySelector(".picture");
  const labels = [...stage.querySelectorAll(".chart text")].filter((e) => e.textContent.trim());
  labels.forEach((e) => inside(e, picture.getBoundingClientRect(), 3 * scale, "out of its picture"));
  const overlap = (one, two, tolerance) => {
    const [a, b] = [one.getBoundingClientRect(), two.getBoundingClientRect()];
    return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 * scale
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance * scale;
  };
  // the box of an SVG text is a third higher than its letters
  labels.forEach((one, place) => labels.slice(place + 1).forEach((two) => {
    if (overlap(one, two, 11)) faults.push(`overlap: ${words(one)} | ${words(two)}`);
  }));
  const blocks = [...stage.querySelectorAll("h1, .sub, .legend, .picture, .findings li, footer")];
  blocks.forEach((one, place) => blocks.slice(place + 1).forEach((two) => {
    if (overlap(one, two, 1)) faults.push(`overlap: ${words(one)} | ${words(two)}`);
  }));
  [...stage.querySelectorAll(".slide *")].filter((e) => !e.closest(".chart") && e.clientWidth && getComputedStyle(e).display !== "inline").forEach((e) => {
    if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 4) faults.push(`overflows: ${words(e)}`);
  });
  const page = document.documentElement;
  if (page.scrollWidth > window.innerWidth || page.scrollHeight > window.innerHeight) faults.push("scrolls");
  return faults;
}
