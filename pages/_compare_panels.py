"""The panels of the comparison: which stand there in which state."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from markupsafe import Markup

from components.address import answered, csv_link, narrowed
from components.filter_bar import filter_bar
from components.findings import findings
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.parts import Segment, button, segments
from components.shell import page_head
from components.slots import Slot
from components.states import empty
from domain.filters import Filters
from domain.finding import Finding
from figures.theme import Style
from i18n import Translator
from pages._compare_attendance import attendance, attendance_table
from pages._compare_beside import levels, published, reference
from pages._compare_charts import quality, spread, transitions
from pages._compare_parts import points
from pages._compare_scores import scores, scores_table
from pages._compare_tables import schools_table
from pages._compare_works import by_district, by_work
from pages._pile import pile
from pages._taking import ways_out
from views.compare import Compare
from wording.findings import plain, sentence

SLOTS = (
    Slot("keys", 12, 110),
    Slot("picture", 7, 500),
    Slot("words", 5, 500, is_words=True),
    Slot("wide", 12, 500),
    Slot("left", 7, 900),
    Slot("right", 5, 900),
    Slot("beside", 12, 200),
    Slot("schools", 12, 600),
)
ATTENDANCE, ATTENDED = "attendance", "compare_attendance"
# the schools outside the limits are the title already
KEYS = 5
# so many rows are as high as the matrix beside them
FEW_WORKS = 8
BESIDE = {"reference": reference, "levels": levels, "published": published}
CHIPS = ("municipality", "assessment", "subject", "grade", "territory", "program")


def panels(t: Translator, style: Style, result: Compare, asked: Filters) -> dict[str, Any]:
    """Draw everything that the view says."""
    if result.state == "empty":
        return {"head": page_head(t("nav.compare")), "keys": _nothing_loaded(t)}
    filters = answered(asked, result.footing.filters)
    link, ways = partial(csv_link, "compare", filters=filters), ways_out(t, "compare", filters)
    return {
        "chips": _chips(t, result, asked),
        "head": page_head(_title(t, result, asked), _subtitle(t, result), _toggle(t, result, asked), *ways),
        "keys": key_figures(t, result.key_figures[:KEYS]) if result.key_figures else None,
        **_pictures(t, style, result, asked),
        "beside": _beside(t, result, asked),
        "schools": _schools(t, result, asked, link("schools")),
    }


def _pictures(t: Translator, style: Style, result: Compare, asked: Filters) -> dict[str, Any]:
    """Put the words beside the first picture; the others are piled, so that none leaves its neighbour empty."""
    link = partial(csv_link, "compare", filters=answered(asked, result.footing.filters))
    told = Panel(t("panel.words"), findings(t, _told(result, asked), shown=4), note=t("compare.words.note"))
    words = panel(t, told, class_name="words")
    if asked.indicator == ATTENDANCE:
        return {"wide": pile(words, attendance(t, style, result, link("schools")))}
    shown = points(t, result)
    works = by_work(t, style, result, asked, link("works"))
    if result.state == "no_scale":
        return {"left": scores(t, style, result, shown, link("schools")), "right": pile(words, works)}
    journal = quality(t, style, result, shown, link("schools"))
    if result.state == "no_joint":
        return {"picture": journal, "words": pile(words, works)}
    districts, matrix = (
        by_district(t, style, result, link("districts")),
        transitions(t, style, result, link("matrix")),
    )
    are_few = len(result.works) <= FEW_WORKS
    return {
        "picture": spread(t, style, result, shown, link("limits")),
        "words": words,
        "left": pile(works, matrix if are_few else districts),
        "right": pile(journal, districts if are_few else matrix),
    }


def _beside(t: Translator, result: Compare, asked: Filters) -> Any:
    """Pile what is known besides the schools; attendance has nothing to do with it."""
    link = partial(csv_link, "compare", filters=answered(asked, result.footing.filters))
    drawn = [draw(t, result, link(name)) for name, draw in BESIDE.items()]
    shown = [one for one in drawn if one is not None]
    return pile(*shown) if shown and asked.indicator != ATTENDANCE else None


def _schools(t: Translator, result: Compare, asked: Filters, csv: str) -> Any:
    if asked.indicator == ATTENDANCE:
        return attendance_table(t, result, csv)
    if result.state == "no_scale":
        return scores_table(t, result, csv)
    return schools_table(t, result, csv)


def _chips(t: Translator, result: Compare, asked: Filters) -> Any:
    """Put the choice of the work before the rest: it is what the screen is about."""
    choices = result.footing.choices
    ordered = {name: choices[name] for name in (*CHIPS, *choices) if name in choices}
    return filter_bar(t, replace(result.footing, choices=ordered), asked)


def _told(result: Compare, asked: Filters) -> list[Finding]:
    """Leave what is said of attendance where attendance is shown."""
    found = list(result.findings)
    return [one for one in found if one.code.startswith(ATTENDED)] if asked.indicator == ATTENDANCE else found


def _title(t: Translator, result: Compare, asked: Filters) -> str:
    """State the conclusion of the picture shown."""
    if asked.indicator != ATTENDANCE:
        return plain(sentence(t, result.title))
    told = _told(result, asked)
    return plain(sentence(t, told[0])).removesuffix(".") if told else t("compare.attendance.title")


def _subtitle(t: Translator, result: Compare) -> str:
    """Name the work and the journal's period, and say what a difference is not."""
    work = t("compare.work", **work_of(result))
    basis = t(f"compare.basis.{result.journal_basis}", **_period(t, result))
    return work if result.state == "no_scale" else " ".join([work, basis, t("compare.fair")])


def _period(t: Translator, result: Compare) -> dict[str, Any]:
    if result.journal_year is None or result.journal_point is None:
        return {"period": t("compare.period.unknown")}
    return {"period": t("compare.period", point=result.journal_point, year=result.journal_year)}


def work_of(result: Compare) -> dict[str, Any]:
    """Give the parameters that name the chosen work in a sentence."""
    filters = result.footing.filters
    procedure, _, year = (filters.assessment or "").partition("-")
    return {"procedure": procedure, "year": int(year), "subject": filters.subject, "grade": filters.grade}


def _toggle(t: Translator, result: Compare, asked: Filters) -> Markup:
    is_attendance = asked.indicator == ATTENDANCE
    items = [
        Segment(t("compare.toggle.marks"), narrowed(asked, indicator=None), not is_attendance),
        Segment(t("compare.toggle.attendance"), narrowed(asked, indicator=ATTENDANCE), is_attendance),
    ]
    return segments(t("compare.toggle"), items)


def _nothing_loaded(t: Translator) -> Any:
    action = button(t("empty.store.load"), "/data", is_main=True)
    return panel(t, Panel("", empty(t("compare.empty.title"), t("compare.empty.text"), action)))
