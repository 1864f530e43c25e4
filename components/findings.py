"""What a view has found, in words: marks, sentences, innocent explanations, ways to the evidence."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from components.html_text import Html, join, rich, tag
from domain.finding import Finding, Mark
from i18n import Translator
from wording.findings import explanation, sentence

SHAPES = {
    Mark.ATTENTION: ("▲", "a"),
    Mark.CONTRADICTION: ("◇", "c"),
    Mark.CHANGE: ("●", "u"),
    Mark.FACT: ("–", "n"),
}


def findings(t: Translator, found: Sequence[Finding], *, shown: int | None = None) -> Html:
    """List findings with their marks; those after the first ``shown`` wait behind a fold."""
    if not found:
        return Html(tag("p", t("finding.none"), class_="sub"))
    rest = found[shown:] if shown else ()
    return Html(join([_list(t, found[:shown]), _fold(t, rest) if rest else ""]))


def _fold(t: Translator, found: Sequence[Finding]) -> Markup:
    return tag("details", tag("summary", t("finding.more", n=len(found))), _list(t, found), class_="fold")


def _list(t: Translator, found: Sequence[Finding]) -> Markup:
    return tag("ul", join(_item(t, finding) for finding in found), class_="find")


def _item(t: Translator, finding: Finding) -> Markup:
    shape, letter = SHAPES[finding.mark]
    parts = [rich(sentence(t, finding))]
    if maybe := explanation(t, finding):
        parts.append(tag("div", rich(maybe), class_="why"))
    if finding.href:
        words = f"finding.{finding.code}.link"
        link = tag("a", t(words if t.has(words) else "finding.link"), href=finding.href)
        parts.append(tag("div", link, class_="src"))
    mark = tag("span", shape, class_=f"m {letter}", title=t(f"mark.{finding.mark}"))
    return tag("li", mark, tag("div", *parts))
