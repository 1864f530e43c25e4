"""What needs attention: schools with the reason, the term and the way to the evidence. Never a ranking.

Urgent first, then by term, then in the fixed order of reasons; schools inside a row by number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from domain.finding import Param
from views._overview_scene import Scene

SEVERITIES = ("attention", "half", "open")
MISSING = {
    "plan": "half",
    "directions": "half",
    "instrument": "half",
    "journal": "open",
    "attendance": "open",
    "assessment": "open",
    "enrolment": "open",
}
SHOWN = 8
COLUMNS = ["code", "severity", "schools", "school_ids", "school_names", "due_on", "href", "params"]


@dataclass(frozen=True)
class Concern:
    """One row: why, which schools, until when, where the evidence is."""

    code: str
    severity: str
    school_ids: tuple[int, ...]
    href: str
    due_on: date | None = None
    params: Mapping[str, Param] = field(default_factory=dict)


def attention(scene: Scene) -> pd.DataFrame:
    """Give the concerns as ``Overview.attention`` describes."""
    found = [*_plans(scene), *_apart(scene), *_not_three(scene), *_unpublished(scene)]
    concerns = [concern for concern in found if concern.school_ids]
    missing = sorted((concern for concern in _missing(scene) if concern.school_ids), key=_urgency)
    order = sorted([*concerns, *_gathered(scene, missing, room=SHOWN - len(concerns))], key=_urgency)
    names = scene.chosen.schools.set_index("school_id")["school"]
    rows = [
        (
            each.code,
            each.severity,
            len(each.school_ids),
            each.school_ids,
            tuple(names[list(each.school_ids)]),
            each.due_on,
            each.href,
            dict(each.params),
        )
        for each in order
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.assign(due_on=pd.to_datetime(frame["due_on"]))


def _urgency(concern: Concern) -> tuple[int, date]:
    return SEVERITIES.index(concern.severity), concern.due_on or date.max


def _gathered(scene: Scene, missing: list[Concern], *, room: int) -> list[Concern]:
    """Make one row of the last things missing where there is no room for each; the list of data has them all."""
    if len(missing) <= room:
        return missing
    first, rest = missing[: room - 1], missing[room - 1 :]
    schools = _ids(scene, (school for concern in rest for school in concern.school_ids))
    params: dict[str, Param] = {"things": len(rest)}
    return [*first, Concern("missing_more", rest[0].severity, schools, rest[0].href, params=params)]


def _plans(scene: Scene) -> Iterator[Concern]:
    open_plans = scene.plans[scene.plans["status"] == "returned"]
    late = scene.plans[scene.plans["is_overdue"]]
    in_time = open_plans[~open_plans["is_overdue"]]
    for code, rows in (("plans_overdue", late), ("plans_returned", in_time)):
        due = rows["due_on"].min()
        yield Concern(
            code,
            "attention",
            _ids(scene, rows["school_id"]),
            _evidence(scene, rows["school_id"], scene.link("/", anchor="plans")),
            due_on=None if pd.isna(due) else due.date(),
            params={"plans": len(rows)},
        )


def _unpublished(scene: Scene) -> Iterator[Concern]:
    approved = scene.plans[scene.plans["status"] == "approved"]
    # nobody's plan has a date of publication: the department does not record it, that is no school's debt
    if approved["published_on"].notna().any():
        rows = approved[approved["published_on"].isna()]
        href = _evidence(scene, rows["school_id"], scene.link("/", anchor="plans"))
        yield Concern("plan_unpublished", "open", _ids(scene, rows["school_id"]), href)


def _apart(scene: Scene) -> Iterator[Concern]:
    rows = scene.compared.schools
    outside = rows.loc[rows["position"] == "above_998", "school_id"]
    yield Concern("journal_apart", "half", _ids(scene, outside), scene.work_link(), params=scene.work)


def _not_three(scene: Scene) -> Iterator[Concern]:
    rows = scene.choice.schools
    named = rows[(rows["count"] > 0) & ~rows["is_three"]]
    yield Concern(
        "not_three", "half", _ids(scene, named["school_id"]), scene.link("/directions", anchor="schools")
    )


def _missing(scene: Scene) -> Iterator[Concern]:
    href = scene.link("/data", anchor="missing")
    for _, rows in scene.owed.groupby("what", sort=False):
        first = rows.iloc[0]
        yield Concern(
            f"missing_{first['kind']}",
            MISSING[first["kind"]],
            _ids(scene, rows["school_id"]),
            href,
            params=first["params"],
        )


def _ids(scene: Scene, schools: Iterable[int]) -> tuple[int, ...]:
    wanted = set(schools)
    return tuple(int(school) for school in scene.chosen.schools["school_id"] if school in wanted)


def _evidence(scene: Scene, schools: pd.Series, otherwise: str) -> str:
    only = schools.unique()
    return scene.link(f"/school/{only[0]}", anchor="plan") if len(only) == 1 else otherwise
