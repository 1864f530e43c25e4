// Texts of the page whose contrast with the ground behind them is under 4.5.
() => {
  const parse = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const channel = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const ratio = (e) => {
    const [high, low] = [light(parse(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const hasText = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  return [...document.querySelectorAll("body *:not(svg *)")]
    .filter((e) => hasText(e) && e.checkVisibility() && !e.closest(".visually-hidden, .skip"))
    .filter((e) => ratio(e) < 4.5)
    .map((e) => `${e.textContent.trim().slice(0, 40)} ${ratio(e).toFixed(2)}`);
}
