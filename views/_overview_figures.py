"""The key figures of the overview: five of those that the data at hand can give."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from domain.finding import KeyFigure, Param
from views._overview_scene import Scene

SHOWN = 5


def key_figures(scene: Scene) -> tuple[KeyFigure, ...]:
    """Give the figures in the order of a meeting; what is not loaded gives way to the plainer ones."""
    found = [figure for make in MAKERS if (figure := make(scene))]
    return tuple(found[:SHOWN])


def _diagnostics(scene: Scene) -> KeyFigure | None:
    schools = scene.due_of("instrument")
    if not schools:
        return None
    owed = scene.owed[scene.owed["kind"] == "instrument"]
    complete = schools - owed["school_id"].nunique()
    href = scene.link("/data", anchor="missing")
    if owed.empty:
        return KeyFigure("diagnostics", complete, "schools", of=schools, href=href)
    most = owed["what"].value_counts()
    params: dict[str, Param] = {"instrument": most.index[0].partition(".")[2], "missing": int(most.iloc[0])}
    return KeyFigure("diagnostics_missing", complete, "schools", of=schools, params=params, href=href)


def _plans(scene: Scene) -> KeyFigure | None:
    plans = scene.plans
    if plans.empty:
        return None
    approved = plans[plans["status"] == "approved"]
    returned = plans[plans["status"] == "returned"]
    of = max(scene.due_of("plan"), plans["school_id"].nunique())
    params: dict[str, Param] = {
        "road_maps": int((approved["kind"] == "road_map").sum()),
        "projects": int((approved["kind"] == "project").sum()),
        "returned": len(returned),
    }
    due = returned["due_on"].max()
    code = "plans_approved"
    if not pd.isna(due):
        params["due"] = due.date()
        code = "plans_mixed_returned" if params["projects"] else "plans_returned"
    return KeyFigure(code, len(approved), "schools", of=of, params=params, href=scene.link("/", anchor="plans"))


def _participation(scene: Scene) -> KeyFigure | None:
    turnout = scene.turnout
    if turnout is None:
        return None
    params: dict[str, Param] = {
        "procedure": turnout.procedure,
        "year": turnout.year,
        "scored": turnout.scored,
        "listed": turnout.listed,
        "known_works": turnout.known_works,
        "all_works": turnout.all_works,
    }
    share = turnout.share_pct
    change = turnout.change
    if change is None:
        return KeyFigure("participation", share, "pct", of=turnout.listed, params=params)
    more = params | {
        "year_before": turnout.year_before,
        "works": turnout.works,
        "points": float(change["change_points"]),
    }
    return KeyFigure("participation_changed", share, "pct", of=turnout.listed, params=more)


def _agreement(scene: Scene) -> KeyFigure | None:
    told = {figure.code: figure for figure in scene.compared.key_figures}
    lowered = told.get("compare_lowered")
    if lowered is None or lowered.value is None:
        return _mean_score(scene)
    params, href = scene.work, scene.work_link()
    before = scene.lowered_before
    if before is None:
        return KeyFigure("lowered", lowered.value, "pct", of=lowered.of, params=params, href=href)
    code = "lowered_changed" if before["differs"] else "lowered_same"
    more = params | {"year_before": int(before["year_before"]), "before": float(before["before_pct"])}
    return KeyFigure(code, lowered.value, "pct", of=lowered.of, params=more, href=href)


def _mean_score(scene: Scene) -> KeyFigure | None:
    score = {figure.code: figure for figure in scene.compared.key_figures}.get("compare_mean_score")
    if score is None or score.value is None:
        return None
    code = "mean_score_no_scale" if scene.compared.state == "no_scale" else "mean_score"
    return KeyFigure(code, score.value, "pct", of=score.of, params=scene.work, href=scene.work_link())


def _three(scene: Scene) -> KeyFigure | None:
    three = next((figure for figure in scene.choice.key_figures if figure.code == "directions_three"), None)
    if three is None:
        return None
    return KeyFigure(
        three.code, three.value, three.unit, of=three.of, params=three.params, href=scene.link("/directions")
    )


def _works(scene: Scene) -> KeyFigure | None:
    works = scene.chosen.assessments
    own = works[works["academic_year"] == scene.chosen.filters.year]
    if own.empty:
        return None
    params: dict[str, Param] = {"scored": int(own["scored"].sum())}
    return KeyFigure("works", len(own), "works", params=params, href=scene.link("/compare"))


def _schools(scene: Scene) -> KeyFigure | None:
    schools = scene.chosen.schools
    params: dict[str, Param] = {"districts": schools["district_id"].nunique()}
    return KeyFigure("schools", len(schools), "schools", of=len(scene.chosen.all_schools), params=params)


MAKERS: tuple[Callable[[Scene], KeyFigure | None], ...] = (
    _diagnostics,
    _plans,
    _participation,
    _agreement,
    _three,
    _works,
    _schools,
)
