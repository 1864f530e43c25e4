"""Рисковые профили: what threatens which schools, as their profile gives it or as the surveys say."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, KeyFigure
from domain.scope import Scope
from views import _risks_heat, _risks_sides, _risks_words
from views._risks_change import change
from views._risks_scene import Scene, scene, scores
from views.footing import Footing


@dataclass(frozen=True)
class Risks:
    """What ``/risks`` says of the schools that the filters leave, in one school year.

    ``source`` is whence the heat map comes: the code of an imported risk profile, whose levels are shown as
    given, or ``survey``: our own scores of one ``audience``, because how the project computes significance is
    not published. Scores are 0-100, 100 is the plainest sign of risk; none is given of fewer than
    ``small_group`` respondents (``is_suppressed``). ``state``: ``ok`` or ``empty``; ``factors`` in the order of
    the method.

    ``heat``: ``school_id, school, district, similarity_place, factor, source, audience, value, level, n,
    score_low, score_high, is_suppressed``; neighbours in ``similarity_place`` are alike, it is no rank.
    ``radars``: up to twelve schools of it, ``school_id, school, factor, value, median, is_suppressed``.
    ``audiences``: ``school_id, school, factor, audience, n, response_rate_pct, score, score_low, score_high,
    is_suppressed``, of all audiences; ``by_audience``: the same by factor and audience over all ``schools``;
    ``turnout``: ``school_id, school, audience, questionnaire, respondents, invited, invited_from`` (``file,
    enrolment`` or nothing), ``response_rate_pct, is_low_response`` (only where the file told who was invited).
    ``disagreement``: audiences over the schools where both are shown, ``factor, audience, audience_other,
    schools, n, n_other, score, score_other, difference_points, low_points, high_points, p_value, differs``, the
    widest apart first; ``gaps``: the same of each school, by its number.
    ``districts``: ``district_id, district, factor, schools, schools_none, schools_low, schools_medium,
    schools_high, n, score, score_low, score_high, is_suppressed``: levels of a profile, or scores of a survey.
    ``change``: against the year before (of surveys where nobody had this profile then), ``school_id, school,
    factor, source, audience, year_before, n, n_before, value, value_before, change_points, change_low_points,
    change_high_points, p_value, differs``;
    ``change_by_factor``: over the schools shown in both years, ``factor, source, audience, year_before, schools,
    schools_up, schools_down`` (of surveys those beyond chance) and the columns from ``n`` on.
    """

    footing: Footing
    state: str
    source: str | None
    audience: str | None
    factors: tuple[str, ...]
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    heat: pd.DataFrame
    radars: pd.DataFrame
    audiences: pd.DataFrame
    by_audience: pd.DataFrame
    turnout: pd.DataFrame
    disagreement: pd.DataFrame
    gaps: pd.DataFrame
    districts: pd.DataFrame
    change: pd.DataFrame
    change_by_factor: pd.DataFrame


def risks(reader: Reader, *, scope: Scope, filters: Filters) -> Risks:
    """Gather profiles and surveys of the chosen year and the one before."""
    now = scene(reader, scope=scope, filters=filters)
    found = scores(now, year=-1 if now.year is None else now.year)
    return _told(now, found, _risks_heat.heat(now, found), picked=filters.schools)


def _told(now: Scene, found: pd.DataFrame, heat: pd.DataFrame, *, picked: tuple[int, ...]) -> Risks:
    turnout = _risks_sides.turnout(now)
    disagreement = _risks_sides.disagreement(now, found)
    of_schools, of_factors = change(now, found, heat)
    told = _risks_words.Told(now, heat, turnout=turnout, disagreement=disagreement, change=of_factors)
    return Risks(
        footing=now.footing(),
        state="empty" if now.source is None else "ok",
        source=now.source,
        audience=now.audience,
        factors=now.factors,
        title=_risks_words.title(told),
        key_figures=_risks_words.key_figures(told),
        findings=_risks_words.findings(told),
        heat=heat,
        radars=_risks_heat.radars(heat, picked),
        audiences=_risks_sides.audiences(now, found, turnout),
        by_audience=_risks_sides.by_audience(now),
        turnout=turnout,
        disagreement=disagreement,
        gaps=_risks_sides.gaps(now, found),
        districts=_risks_heat.districts(now, heat),
        change=of_schools,
        change_by_factor=of_factors,
    )
