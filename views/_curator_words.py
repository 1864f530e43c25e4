"""What several schools side by side conclude: where they differ, where they cannot be told apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import reference
from domain.finding import Finding, KeyFigure, Mark, Param

SAID = 3
GOOD = {"quality": "up", "lowered": "down"}


@dataclass(frozen=True)
class Told:
    """The frames of ``CuratorSchools`` that words are made of; ``as_of`` is the day of the plans."""

    members: pd.DataFrame
    indicators: pd.DataFrame
    differences: pd.DataFrame
    plans: pd.DataFrame
    directions: pd.DataFrame
    shifts: pd.DataFrame
    as_of: date | None


def title(told: Told) -> Finding:
    """Conclude in how many tested indicators the schools differ."""
    schools, tested = len(told.members), told.differences["p_value"].notna().sum()
    apart = int(told.differences["differs"].sum())
    if schools == 1:
        return Finding("curator_alone", Mark.FACT, {})
    if not tested:
        return Finding("curator_untested", Mark.FACT, {"schools": schools})
    params: dict[str, Param] = {"schools": schools, "n": apart, "of": int(tested)}
    return Finding("curator_differ" if apart else "curator_alike", Mark.FACT, params)


def findings(told: Told) -> tuple[Finding, ...]:
    """Name what a curator should look at before a visit."""
    late = _late(told)
    return (
        *late,
        *_apart(told),
        *_alike(told),
        *_beside(told),
        *_shifts(told),
        *_directions(told),
        *_hidden(told),
    )


def key_figures(told: Told) -> tuple[KeyFigure, ...]:
    """Count schools, pupils, indicators that differ, plans returned and directions named."""
    tested = told.differences[told.differences["p_value"].notna()]
    returned = told.plans[told.plans["status"] == "returned"]
    pupils = told.members["pupils"]
    figures = [KeyFigure("curator_schools", float(len(told.members)), "count")]
    if pupils.notna().any():
        known: dict[str, Param] = {"schools": int(pupils.notna().sum())}
        figures.append(KeyFigure("curator_pupils", float(pupils.sum()), "count", params=known))
    if len(tested):
        figures.append(
            KeyFigure("curator_differs", float(tested["differs"].sum()), "count", of=float(len(tested)))
        )
    if len(told.plans):
        overdue: dict[str, Param] = {"late": int(returned["is_overdue"].sum())}
        figures.append(
            KeyFigure("curator_returned", float(len(returned)), "count", of=float(len(told.plans)), params=overdue)
        )
    return tuple(figures)


def _late(told: Told) -> list[Finding]:
    late = told.plans[told.plans["is_overdue"].astype(bool)] if len(told.plans) else told.plans
    if late.empty:
        return []
    names = tuple(dict.fromkeys(late["school"]))
    return [Finding("curator_plan_late", Mark.ATTENTION, {"schools": names, "n": len(names)})]


def _apart(told: Told) -> list[Finding]:
    """Tell the indicators in which the schools lie farthest apart, one of each kind, with the two farthest."""
    rows = told.differences[told.differences["differs"].astype(bool)].drop_duplicates("indicator").head(SAID)
    return [Finding(f"curator_apart_{row['indicator']}", Mark.CHANGE, _pair(row)) for _, row in rows.iterrows()]


def _pair(row: pd.Series) -> dict[str, Param]:
    figures = ("value_pct", "low_pct", "high_pct", "other_pct", "other_low_pct", "other_high_pct")
    params: dict[str, Param] = {name.removesuffix("_pct"): float(row[name]) for name in figures}
    params |= {"school": str(row["school"]), "other_school": str(row["other"])}
    params |= {"n": int(row["n"]), "other_n": int(row["other_n"])}
    for name in ("procedure", "subject", "axis", "point"):
        if isinstance(row[name], str):
            params[name] = row[name]
    for name in ("year", "academic_year"):
        if pd.notna(row[name]):
            params[name] = int(row[name])
    return params


def _alike(told: Told) -> list[Finding]:
    tested = told.differences[told.differences["p_value"].notna()]
    alike = tested[~tested["differs"].astype(bool)]
    if alike.empty or len(alike) == len(tested):
        return []
    return [Finding("curator_rest_alike", Mark.FACT, {"n": len(alike), "of": len(tested)})]


def _beside(told: Told) -> list[Finding]:
    """Tell of each school in how many indicators it lies on the unfavourable side of the territory's median."""
    rows = told.indicators[told.indicators["standing"].notna()]
    sides = [_good(*pair) for pair in zip(rows["indicator"], rows["axis"], strict=True)]
    rows = rows.assign(good=pd.Series(sides, index=rows.index, dtype="str")).dropna(subset=["good"])
    is_worse = rows["standing"] == rows["good"].map({"up": "below", "down": "above"})
    counts = rows.assign(worse=is_worse).groupby("school_id")["worse"].agg(["sum", "size"])
    members = told.members[told.members["school_id"].isin(counts.index[counts["sum"] > 0])]
    return [
        Finding(
            "curator_beside",
            Mark.ATTENTION,
            {
                "school": str(row["school"]),
                "n": int(counts["sum"][row["school_id"]]),
                "of": int(counts["size"][row["school_id"]]),
            },
            int(row["school_id"]),
            href=f"/school/{row['school_id']}",
        )
        for row in members.to_dict("records")
    ]


def _good(indicator: str, axis: object) -> str | None:
    if indicator != "axis":
        return GOOD.get(indicator)
    instrument, _, code = str(axis).partition(".")
    sides = {one.code: one.favourable for one in reference.instruments()[instrument].axes}
    return sides[code] if sides[code] in ("up", "down") else None


def _shifts(told: Told) -> list[Finding]:
    if told.shifts.empty:
        return []
    moved = told.shifts[told.shifts["differs"].astype(bool)]
    params: dict[str, Param] = {"n": len(moved), "of": len(told.shifts)}
    code = "curator_shifted" if len(moved) else "curator_unshifted"
    return [Finding(code, Mark.CHANGE if len(moved) else Mark.FACT, params)]


def _directions(told: Told) -> list[Finding]:
    """Name the direction that most schools share, and the schools that have named none."""
    chosen = told.directions[told.directions["is_chosen"].astype(bool)]
    if chosen.empty:
        return []
    counts = chosen["direction"].value_counts()
    silent = tuple(name for name in dict.fromkeys(told.directions["school"]) if name not in set(chosen["school"]))
    most, of = int(counts.max()), len(told.members)
    found = []
    if most > 1 and (counts == most).sum() == 1:
        params: dict[str, Param] = {"direction": str(counts.idxmax()), "n": most, "of": of}
        found.append(Finding("curator_direction_shared", Mark.FACT, params))
    if silent:
        found.append(Finding("curator_directions_silent", Mark.FACT, {"schools": silent, "n": len(silent)}))
    return found


def _hidden(told: Told) -> list[Finding]:
    hidden = int(told.indicators["is_suppressed"].sum())
    return [Finding("curator_hidden", Mark.FACT, {"n": hidden})] if hidden else []
