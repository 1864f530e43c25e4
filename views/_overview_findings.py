"""«Главное словами»: at most five sentences, the weightiest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from domain.finding import Finding, Mark, Param
from views._overview_scene import Scene

SHOWN = 5
NAMED = 4
WEIGHTS = {Mark.ATTENTION: 0, Mark.CONTRADICTION: 1, Mark.CHANGE: 2, Mark.FACT: 3}
ARITHMETIC = ("directions_two", "directions_two_few", "directions_not_three", "directions_not_three_few")
AWAITED = ("directions", "plan", "instrument", "journal", "attendance")


def findings(scene: Scene, *, districts: Finding | None) -> tuple[Finding, ...]:
    """Tell what stands out; ``districts`` is the conclusion of the distribution, told where there is room."""
    found = [finding for tell in TELLERS if (finding := tell(scene))]
    if districts is not None:
        found.append(districts)
    return tuple(sorted(found, key=lambda each: WEIGHTS[each.mark])[:SHOWN])


def _apart(scene: Scene) -> Finding | None:
    """Name the schools whose marks the work lowers more often than their number of pupils explains."""
    rows, href = scene.compared.schools, scene.work_link()
    judged = int(rows["position"].notna().sum())
    if not judged:
        return None
    outside = set(rows.loc[rows["position"] == "above_998", "school_id"])
    params: dict[str, Param] = scene.work | {"of": judged}
    if not outside:
        return Finding("journal_within", Mark.FACT, params, href=href)
    code, named = _naming(scene, "journal_above", outside)
    return Finding(code, Mark.ATTENTION, params | named, href=href)


def _attending(scene: Scene) -> Finding | None:
    """Name schools that fell although their lessons are attended at least as well as in the middle school."""
    return _movement(scene, "fell_attending", Mark.CONTRADICTION, _moved(scene, "fell") & _well_attended(scene))


def _fell(scene: Scene) -> Finding | None:
    return _movement(scene, "schools_fell", Mark.CHANGE, _moved(scene, "fell") - _well_attended(scene))


def _rose(scene: Scene) -> Finding | None:
    return _movement(scene, "schools_rose", Mark.CHANGE, _moved(scene, "rose"))


def _moved(scene: Scene, way: str) -> set[int]:
    if scene.before is None:
        return set()
    rows = scene.before.schools
    return set(rows.loc[rows["moved"] == way, "school_id"])


def _well_attended(scene: Scene) -> set[int]:
    lessons = scene.compared.schools.set_index("school_id")["lessons_attended_pct"].astype(float)
    return set(lessons.index[lessons >= lessons.median()])


def _movement(scene: Scene, code: str, mark: Mark, schools: set[int]) -> Finding | None:
    if not schools or scene.before is None:
        return None
    work, (code, named) = scene.before.work, _naming(scene, code, schools)
    params = work | named | {"year_before": int(scene.before.schools["year_before"].max())}
    only = next(iter(schools)) if len(schools) == 1 else None
    href = scene.link(f"/school/{only}", anchor="results") if only else _to_work(scene, work)
    return Finding(code, mark, params, school_id=only, href=href)


def _to_work(scene: Scene, work: dict[str, Param]) -> str:
    code = f"{work['procedure']}-{work['year']}"
    return scene.link("/compare", assessment=code, subject=work["subject"], grade=work["grade"])


def _arithmetic(scene: Scene) -> Finding | None:
    return _of_directions(scene, *ARITHMETIC)


def _rare(scene: Scene) -> Finding | None:
    return _of_directions(scene, "directions_rare")


def _of_directions(scene: Scene, *codes: str) -> Finding | None:
    found = next((finding for finding in scene.choice.findings if finding.code in codes), None)
    return replace(found, href=scene.link("/directions")) if found else None


def _turnout(scene: Scene) -> Finding | None:
    turnout = scene.turnout
    if turnout is None:
        return None
    share = turnout.share_pct
    params: dict[str, Param] = {"procedure": turnout.procedure, "year": turnout.year, "share": share}
    change = turnout.change
    if change is None or not change["differs"]:
        more: dict[str, Param] = {"scored": turnout.scored, "listed": turnout.listed}
        return Finding("turnout", Mark.FACT, params | more)
    code = "turnout_rose" if change["change_points"] > 0 else "turnout_fell"
    more = {
        "year_before": turnout.year_before,
        "points": abs(float(change["change_points"])),
        "works": turnout.works,
    }
    return Finding(code, Mark.CHANGE, params | more)


def _lowered(scene: Scene) -> Finding | None:
    """Tell whether fewer or more marks are lowered than in the last comparable work."""
    row = scene.lowered_before
    if row is None or not row["differs"]:
        return None
    code = "lowered_rose" if row["change_points"] > 0 else "lowered_fell"
    params: dict[str, Param] = scene.work | {
        "before": float(row["before_pct"]),
        "now": float(row["before_pct"] + row["change_points"]),
        "year_before": int(row["year_before"]),
    }
    return Finding(code, Mark.CHANGE, params, href=scene.work_link())


def _plans(scene: Scene) -> Finding | None:
    plans = scene.plans
    if plans.empty or scene.chosen.filters.as_of is None:
        return None
    returned = plans[plans["status"] == "returned"]
    params: dict[str, Param] = {
        "approved": int((plans["status"] == "approved").sum()),
        "of": len(plans),
        "day": scene.chosen.filters.as_of,
    }
    due = returned["due_on"].max()
    if returned.empty or pd.isna(due):
        return Finding("plans_stand", Mark.FACT, params, href=scene.link("/", anchor="plans"))
    more: dict[str, Param] = {"returned": len(returned), "due": due.date()}
    return Finding("plans_stand_returned", Mark.FACT, params | more, href=scene.link("/", anchor="plans"))


def _no_scale(scene: Scene) -> Finding | None:
    return Finding("no_scale", Mark.FACT, scene.work) if scene.compared.state == "no_scale" else None


def _not_loaded(scene: Scene) -> Finding | None:
    """Say what the screen would show if it were loaded, instead of showing zeros."""
    year = scene.chosen.filters.year
    there = scene.found.kinds()
    missing = tuple(kind for kind in AWAITED if kind not in there)
    if scene.chosen.memberships.empty:
        missing = ("membership", *missing)
    if not missing or year is None:
        return None
    return Finding("not_loaded", Mark.FACT, {"what": missing, "year": year}, href=scene.link("/data"))


def _naming(scene: Scene, code: str, schools: set[int]) -> tuple[str, dict[str, Param]]:
    """Name the schools by number; a long list is only counted, under a code of its own."""
    rows = scene.chosen.schools
    names = tuple(rows.loc[rows["school_id"].isin(schools), "school"])
    if len(names) > NAMED:
        return f"{code}_many", {"n": len(names)}
    return code, {"n": len(names), "schools": names}


TELLERS: tuple[Callable[[Scene], Finding | None], ...] = (
    _apart,
    _attending,
    _arithmetic,
    _fell,
    _rose,
    _lowered,
    _turnout,
    _plans,
    _no_scale,
    _not_loaded,
    _rare,
)
