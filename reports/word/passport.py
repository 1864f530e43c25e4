"""The passport of a school: what it is, what is known of it, what to ask, on two or three pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from domain.finding import Finding
from domain.slide import Radar
from i18n import Translator
from reports.errors import ReportError
from reports.word.asked import Asked, Context, common
from reports.word.inline_chart import Chart
from reports.word.passport_tables import axes, exams, periods, results
from reports.word.steps import steps
from reports.word.wording import DASH, lowered_first
from slides.radars import radar_of
from slides.shown import rows_of
from slides.words import big_number, line, radar_title
from views.hidden import small_group
from views.school import SchoolCard, SchoolProfile
from wording.diagnoses import radar_subtitle

MARKS = {"attention": "▲", "contradiction": "◇", "change": "●", "fact": "–"}
QUADRANTS = ("strength", "weakness", "opportunity", "threat")
WIDTH, HEIGHT = 16.5, 7.4


def context(asked: Asked) -> Context:
    """Fill the placeholders of ``passport.docx``."""
    view = f"school/{asked.spec.school_id}"
    t, profile = asked.t, asked.view(view)
    if profile.card is None:
        raise ReportError("word_no_school", school=str(asked.spec.school_id))
    return {
        **common(t, {view: profile}),
        **of_card(t, profile.card),
        "small_group": str(small_group()),
        "keys": [_key(t, figure) for figure in profile.key_figures],
        **_diagnosis(t, profile),
        "results": results(t, profile.results),
        "exams": exams(t, profile.exams),
        "periods": periods(t, profile.internal),
        "steps": steps(t, profile.plan_steps),
        "directions": named(t, profile.directions[profile.directions["is_chosen"].astype(bool)]),
        **_swot(t, profile.swot),
        "findings": said(t, profile.findings),
    }


def of_card(t: Translator, card: SchoolCard) -> Context:
    """Say who the school is; what is unknown is said to be."""
    return {
        "school": card.name,
        "full_name": card.full_name or card.name,
        "district": card.district or "–",
        "programs": ", ".join(t(f"program.{code}") for code in card.programs) or t("word.programs.none"),
        "curator": card.curator or t("word.curator.none"),
        "pupils": t.integer(card.pupils) if card.pupils else t("cell.missing"),
    }


def said(t: Translator, findings: tuple[Finding, ...]) -> list[dict[str, str]]:
    """Say findings with the shapes of their marks and their innocent explanations."""
    lines = [line(t, finding) for finding in findings]
    return [{"mark": MARKS[one.mark], "text": _sentence(one.text), "maybe": _sentence(one.maybe)} for one in lines]


def _sentence(text: str) -> str:
    """Take the marks of bold out, and end what is said as a sentence."""
    plain = text.replace("**", "").rstrip(" .")
    return plain if not plain or plain[-1] in "?!" else f"{plain}."


def _key(t: Translator, figure: Any) -> dict[str, str]:
    number = big_number(t, figure)
    value = f"{number.value} {number.of}".strip()
    return {"name": number.label, "value": value, "note": number.note}


def _diagnosis(t: Translator, profile: SchoolProfile) -> Context:
    picture = radar_of(t, profile)
    if profile.instrument is None:
        return {"instrument": "", "radar": None, "radar_title": "", "radar_note": "", "axes": []}
    name = t(f"instrument.{profile.instrument}")
    titled = radar_title(t, profile) if picture else ""
    return {
        "instrument": name,
        "radar": _chart(t, profile, picture) if picture else None,
        "radar_title": "" if titled == name else titled,
        "radar_note": radar_subtitle(t, profile),
        "axes": axes(t, profile),
    }


def _chart(t: Translator, profile: SchoolProfile, picture: Radar) -> Chart:
    """Draw the school over the middle of all; names of schools are marks on slides, here there is one school."""
    named = tuple(
        replace(series, name=t("school.dots.school")) if series.role == "subject" else series
        for series in picture.series
        if series.role in ("subject", "reference", "band_low", "band_high")
    )
    title = t("word.chart.radar", instrument=profile.instrument, year=profile.instrument_year)
    return Chart(Radar(picture.axes, named), title, WIDTH, HEIGHT)


def named(t: Translator, directions: pd.DataFrame) -> str:
    """Name the directions that a school chose, in their order; blank where it named none."""
    return "; ".join(lowered_first(t(f"direction.{code}")) for code in directions["direction"])


def _swot(t: Translator, rows: pd.DataFrame) -> Context:
    of = {name: [_claim(t, row) for row in rows_of(rows) if row.quadrant == name] for name in QUADRANTS}
    return {"has_swot": bool(len(rows)), **{f"swot_{name}": "\n".join(said) or DASH for name, said in of.items()}}


def _claim(t: Translator, row: Any) -> str:
    known = not pd.isna(row.verdict) and row.verdict != "unjudged"
    text = str(row.text).rstrip(" .;")
    told = t("word.swot.claim", text=text, verdict=t(f"verdict.{row.verdict}")) if known else text
    return t("word.swot.point", text=told)
