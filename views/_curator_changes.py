"""What changed at several schools since a day: steps of plans, events, loaded facts, results."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.change import difference, with_previous
from analysis.unlike import holds
from data import reference
from data.queries import news, plans
from views.selection import Selection

COLUMNS = ("school_id", "school", "code", "happened_on", "params")
SHIFT_COLUMNS = (
    *("school_id", "school", "procedure", "year", "year_before", "programme_grade", "subject"),
    *("quality_pct", "numerator", "participants", "quality_before_pct", "numerator_before", "participants_before"),
    *("change_points", "change_low_points", "change_high_points", "differs"),
)
USUAL_DAYS = 30
UNTOLD = ("registry", "membership")


def since_of(sel: Selection) -> date | None:
    """Give the day from which changes are told: as asked, else a month before ``as_of``."""
    asked, today = sel.filters.since, sel.filters.as_of
    return asked or (today - timedelta(days=USUAL_DAYS) if today else None)


def changes(sel: Selection, *, since: date | None) -> pd.DataFrame:
    """Give ``CuratorSchools.changes``, the newest first and schools by number inside a day.

    Steps and events have days of their own and count up to ``as_of``; facts without one, the day of their load.
    """
    names = dict(zip(sel.schools["school_id"], sel.schools["school"], strict=True))
    place = {school: number for number, school in enumerate(names)}
    if since is None:
        return pd.DataFrame(columns=list(COLUMNS))
    told = [*_steps(sel, since), *_published(sel, since), *_events(sel, since), *_loaded(sel, since)]
    told.sort(key=lambda row: (-row["happened_on"].toordinal(), place[row["school_id"]]))
    rows = [row | {"school": names[row["school_id"]]} for row in told]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.assign(happened_on=pd.to_datetime(frame["happened_on"]))


def shifts(sel: Selection, results: pd.DataFrame, *, since: date | None, threshold: int) -> pd.DataFrame:
    """Give ``CuratorSchools.shifts``: works loaded after the day beside the same school's year before.

    Only the same procedure, programme grade, subject, mode and scale meet (``analysis.change``).
    """
    if since is None:
        return pd.DataFrame(columns=list(SHIFT_COLUMNS))
    fresh = news.loaded_after(sel.reader, sel.narrowed, day=since)
    new = set(zip(fresh["school_id"], fresh["assessment_id"], strict=True))
    known = results[(results["n"] >= threshold) & results["scale"].notna()]
    known = known.assign(part=known["good"], whole=known["n"])
    pairs = with_previous(known, by=("school_id",), values=("part", "whole"))
    keys = zip(pairs["school_id"], pairs["assessment_id"], strict=True)
    pairs = pairs[pd.Series([key in new for key in keys], index=pairs.index, dtype=bool)]
    changed = difference(pairs)
    changed = changed.assign(
        differs=holds(pairs, significance=reference.threshold("significance")),
        numerator=changed["part"],
        numerator_before=changed["part_before"],
        participants=changed["whole"],
        participants_before=changed["whole_before"],
        quality_before_pct=100 * changed["part_before"] / changed["whole_before"],
    )
    place = {school: number for number, school in enumerate(sel.schools["school_id"])}
    order = changed.assign(place=changed["school_id"].map(place))
    keys_of_order = ["place", "procedure", "programme_grade", "subject"]
    return order.sort_values(keys_of_order, kind="stable")[list(SHIFT_COLUMNS)].reset_index(drop=True)


def _row(school: Any, code: str, day: Any, **params: Any) -> dict[str, Any]:
    return {"school_id": int(school), "code": code, "happened_on": pd.Timestamp(day).date(), "params": params}


def _steps(sel: Selection, since: date) -> Iterator[dict[str, Any]]:
    until = sel.filters.as_of or date.max
    for step in plans.statuses(sel.reader, sel.narrowed).to_dict("records"):
        if since < step["since"].date() <= until:
            told = {"due": step["due_on"], "remark": step["remark"] or None}
            known = {name: value for name, value in told.items() if not pd.isna(value)}
            if "due" in known:
                known["due"] = known["due"].date()
            code = "_".join(["step", *known])
            yield _row(step["school_id"], code, step["since"], kind=step["kind"], status=step["status"], **known)


def _published(sel: Selection, since: date) -> Iterator[dict[str, Any]]:
    until = sel.filters.as_of or date.max
    for plan in plans.plans(sel.reader, sel.narrowed).dropna(subset=["published_on"]).to_dict("records"):
        if since < plan["published_on"].date() <= until:
            yield _row(plan["school_id"], "published", plan["published_on"], kind=plan["kind"])


def _events(sel: Selection, since: date) -> Iterator[dict[str, Any]]:
    until = sel.filters.as_of or date.max
    names = sel.visible.set_index("school_id")["school"]
    held = news.events_between(sel.reader, sel.narrowed, after=since, until=until)
    for event in held.assign(curator=held["curator_school_id"].map(names)).to_dict("records"):
        curator = {} if pd.isna(event["curator"]) else {"curator": event["curator"]}
        code = "_".join(["event", *curator])
        yield _row(event["school_id"], code, event["held_on"], title=event["title"], **curator)


def _loaded(sel: Selection, since: date) -> Iterator[dict[str, Any]]:
    """Tell a school's facts of one kind and day once, works of one procedure and year together."""
    facts = news.loaded_after(sel.reader, sel.narrowed, day=since)
    facts = facts[~facts["kind"].isin(UNTOLD)].assign(day=facts["loaded_at"].dt.normalize())
    works = facts[facts["kind"] == "assessment"]
    counted = works.groupby(["school_id", "day", "procedure", "year"])[["units"]].sum().reset_index()
    for row in counted.to_dict("records"):
        params = {"procedure": row["procedure"], "year": int(row["year"]), "works": int(row["units"])}
        yield _row(row["school_id"], "results", row["day"], **params)
    rest = facts[facts["kind"] != "assessment"].dropna(subset=["academic_year"])
    for row in rest.drop_duplicates(["school_id", "day", "kind", "academic_year"]).to_dict("records"):
        yield _row(row["school_id"], "loaded", row["day"], what=row["kind"], year=int(row["academic_year"]))
