"""The words of withdrawing and restoring: what it changes, asked before; what became of it, told after."""

from __future__ import annotations

from markupsafe import Markup

from components.html_text import join, rich, tag
from i18n import Translator
from intake.switching import Change, Outcome
from reports.problems import problem_text

NAMED = 4


def question(t: Translator, source_id: int, change: Change) -> Markup:
    """Ask before a source is switched off or on, with what stops and what comes back."""
    step = "restore" if change.is_withdrawn else "withdraw"
    address = f"/intake/source/{source_id}/{step}"
    acts = [
        tag("button", t(f"intake.{step}.do"), type="button", data_post=address, class_="btn-lp s p"),
        tag("button", t("intake.leave"), type="button", data_dismiss="", class_="btn-lp s"),
    ]
    return join(
        [
            tag("h2", t(f"intake.{step}.ask", file=change.file_name), id="intake-question"),
            tag("p", rich(_touched(t, step, change))),
            _others(t, step, change),
            tag("div", *acts, class_="acts"),
        ]
    )


def switched(t: Translator, outcome: Outcome) -> Markup:
    """Tell what became of it; a refusal says what stands in the way."""
    if outcome.status == "refused":
        words = join([tag("p", rich(problem_text(problem, t))) for problem in outcome.problems])
        head = tag("h2", t("intake.switch.refused"), id="intake-question")
    else:
        words = tag("p", rich(t(f"intake.switch.{outcome.status}", file=outcome.file_name)))
        head = tag("h2", t("intake.switch.done"), id="intake-question")
    close = tag("button", t("intake.close"), type="button", data_dismiss="", class_="btn-lp s p")
    return join([head, words, tag("div", close, class_="acts")])


def _touched(t: Translator, step: str, change: Change) -> str:
    if not change.units:
        return t(f"intake.{step}.nothing")
    return t(f"intake.{step}.units", units=change.units, schools=change.schools)


def _others(t: Translator, step: str, change: Change) -> Markup:
    if not change.others:
        return tag("p", t(f"intake.{step}.no_others")) if change.units else Markup()
    lines = [tag("li", t("intake.switch.other", file=name, n=n)) for name, n in change.others[:NAMED]]
    more = len(change.others) - NAMED
    rest = [tag("li", t("intake.switch.more", n=more))] if more > 0 else []
    return join([tag("p", t(f"intake.{step}.others")), tag("ul", *lines, *rest)])
