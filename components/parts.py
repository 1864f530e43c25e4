"""Small parts: legend, status, steps, segmented control, buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from components.html_text import Html, join, rich, tag

SHAPES = ("ok", "half", "open", "fix", "low")


@dataclass(frozen=True)
class Step:
    """One step of a plan; ``state``: ``done``, ``work`` (needs work), ``future``."""

    name: str
    state: str
    date: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Segment:
    """One choice of a segmented control: a link that writes the address."""

    name: str
    href: str
    is_on: bool


def legend(items: Sequence[tuple[str, str]]) -> Html:
    """Draw a legend in one line above a chart; an item is (shape, words), shapes are ``SWATCHES``."""
    return Html(join(tag("span", SWATCHES[shape], words) for shape, words in items), class_name="lg")


def status(word: str, shape: str) -> Markup:
    """Write a status: its shape (``SHAPES``) never goes without its word."""
    return tag("span", word, class_=f"st {shape}")


def steps(items: Sequence[Step]) -> Html:
    """Draw the steps of a plan, one under another."""
    letters = {"done": "d", "work": "w", "future": "f"}
    return Html(join(_step(item, letters[item.state]) for item in items), class_name="steps", tag="ol")


def _step(item: Step, letter: str) -> Markup:
    lines = [tag("span", line, class_="note") for line in (item.date, item.remark) if line]
    return tag("li", rich(f"**{item.name}**" if letter == "w" else item.name), *lines, class_=letter)


def segmented(label: str, items: Sequence[Segment]) -> Html:
    """Draw a choice of few as one control; each choice is a link that narrows the view."""
    return Html(segments(label, items))


def segments(label: str, items: Sequence[Segment]) -> Markup:
    """Write the same control as markup, for the head of a page."""
    links = join(
        tag("a", item.name, href=item.href, class_="on" if item.is_on else None,
            aria_current="true" if item.is_on else None, data_filter="")
        for item in items
    )  # fmt: skip
    return tag("div", links, class_="seg", role="group", aria_label=label)


def button(words: str, href: str, *, is_main: bool = False, is_small: bool = True) -> Markup:
    """Write a link that looks like a button; one main button a screen."""
    classes = f"btn-lp{' s' if is_small else ''}{' p' if is_main else ''}"
    return tag("a", words, href=href, class_=classes)


def directions_chosen(chosen: Sequence[int], *, total: int) -> Markup:
    """Write which of the numbered directions are chosen, as a row of small squares."""
    squares = join(
        tag("span", number, class_="k7 on" if number in chosen else "k7") for number in range(1, total + 1)
    )
    return tag("span", squares, class_="nb")


def _svg(width: int, height: int, inside: str) -> Markup:
    return Markup('<svg width="%d" height="%d" aria-hidden="true">%s</svg>') % (width, height, Markup(inside))


def _line(colour: str, *, dash: str = "", width: str = "2.5") -> Markup:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return _svg(26, 12, f'<path d="M0 6H26" stroke="var(--lp-{colour})" stroke-width="{width}"{dashes}/>')


def _point(colour: str, *, shape: str = '<circle cx="7" cy="6" r="4.5" {}/>', hollow: bool = True) -> Markup:
    paint = (
        f'fill="none" stroke="var(--lp-{colour})" stroke-width="1.5"' if hollow else f'fill="var(--lp-{colour})"'
    )
    return _svg(14, 12, shape.format(paint))


def _box(colour: str, *, opacity: float = 1) -> Markup:
    faint = "" if opacity == 1 else f' fill-opacity="{opacity}"'
    return _svg(14, 12, f'<rect width="14" height="12" fill="var(--lp-{colour})"{faint}/>')


SWATCHES = {
    "band": _svg(26, 12, '<rect y="2" width="26" height="8" fill="var(--lp-band)"/>'),
    "median": _svg(6, 14, '<rect x="2" width="2.5" height="14" fill="var(--lp-ref)"/>'),
    "median_dashed": _line("ref", dash="4 3", width="1.75"),
    "line": _line("ref", width="1.5"),
    "dashed": _line("ref", dash="4 3", width="1.5"),
    "school": _line("school"),
    "school_2": _line("school-2", dash="7 3"),
    "school_3": _line("school-3", dash="2 3"),
    "point": _point("school"),
    "point_ref": _point("control"),
    "dot": _point("school", hollow=False),
    "diamond_2": _point("school-2", shape='<path d="M7 0L13 6L7 12L1 6z" {}/>', hollow=False),
    "square_3": _point("school-3", shape='<rect x="2.5" y="1.5" width="9" height="9" {}/>', hollow=False),
    "diamond": _point("school", shape='<path d="M7 0L13 6L7 12L1 6z" {}/>', hollow=False),
    "region": _point("ref", shape='<path d="M7 1L12 6L7 11L2 6z" {}/>'),
    "country": _point("ref", shape='<rect x="2.5" y="1.5" width="9" height="9" {}/>'),
    "up": _point("attn", shape='<path d="M7 1L13 11H1z" {}/>', hollow=False),
    "down": _point("school", shape='<path d="M7 11L13 1H1z" {}/>', hollow=False),
    "done": _box("school"),
    "near": _svg(
        14, 12,
        '<rect x=".5" y=".5" width="13" height="11" fill="var(--lp-school)" fill-opacity=".22" '
        'stroke="var(--lp-school)"/>',
    ),
    "missed_illness": _box("school", opacity=0.25),
    "missed_excused": _box("school", opacity=0.55),
    "missed_unexcused": _box("school"),
    "lower": _box("lower"),
    "same": _box("same"),
    "raise": _box("raise"),
    "open": _svg(
        14, 12,
        '<rect x=".5" y=".5" width="13" height="11" fill="var(--lp-attn-soft)" stroke="var(--lp-attn)"/>'
        '<path d="M0 12L12 0" stroke="var(--lp-attn)"/>',
    ),
    "outline": _svg(14, 12, '<rect x=".5" y=".5" width="13" height="11" fill="none" stroke="var(--lp-control)"/>'),
}  # fmt: skip
