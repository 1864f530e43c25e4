"""What the choices of schools come to: title, key figures and findings as codes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product

import pandas as pd

from analysis.choices import is_preferred
from domain.finding import Finding, KeyFigure, Mark, Param


@dataclass(frozen=True)
class Told:
    """The rows of ``Directions`` that words are made of; ``rows`` are the choices one by one.

    ``asked`` is how many directions a school was to name; ``hardly_any_pct`` of schools are hardly any.
    """

    choices: pd.DataFrame
    rows: pd.DataFrame
    schools: pd.DataFrame
    tests: pd.DataFrame
    asked: int
    hardly_any_pct: float
    significance: float

    @property
    def of(self) -> int:
        """Count the schools that were to choose."""
        return len(self.schools)

    def prefers(self, one: str, other: str) -> bool:
        """Tell whether schools choose one direction more often than another."""
        return is_preferred(self.rows, one, other, item="direction", significance=self.significance)

    def ranked(self) -> pd.DataFrame:
        """Order the directions from the most chosen; of equals, as in the document."""
        return self.choices.sort_values("schools", ascending=False, kind="stable", ignore_index=True)

    def unlike(self) -> pd.DataFrame:
        """Leave the schools that named directions, but not three."""
        return self.schools[(self.schools["count"] > 0) & ~self.schools["is_three"]]


def title(told: Told) -> Finding:
    """Name the most and the least chosen where paired tests tell them from all others, else only count."""
    if told.rows.empty:
        return Finding("directions_empty", Mark.FACT)
    order = told.ranked()["direction"].tolist()
    parts = [part for part in (_start(told, order), _end(told, order)) if part]
    params: dict[str, Param] = {"most": order[0], "second": order[1], "least": order[-1], "of": told.of}
    if parts:
        return Finding(f"directions_{'_and_'.join(parts)}", Mark.FACT, params)
    named = int((told.schools["count"] > 0).sum())
    return Finding("directions_chosen", Mark.FACT, params | {"named": named, "choices": len(told.rows)})


def _start(told: Told, order: list[str]) -> str:
    """Tell whether the first, or the first two, are chosen more often than each of the others."""
    for count, code in ((1, "most"), (2, "two_most")):
        pairs = product(order[:count], order[count:])
        if all(told.prefers(one, other) for one, other in pairs):
            return code
    return ""


def _end(told: Told, order: list[str]) -> str:
    """Tell whether the last is chosen less often than each of the others, and by hardly anybody."""
    if not all(told.prefers(one, order[-1]) for one in order[:-1]):
        return ""
    schools = int((told.rows["direction"] == order[-1]).sum())
    if not schools:
        return "nobody"
    return "hardly" if 100 * schools <= told.hardly_any_pct * told.of else "least"


def key_figures(told: Told) -> tuple[KeyFigure, ...]:
    """Give who chose, how often, who named three, and the most chosen direction."""
    if told.rows.empty:
        return ()
    named = int((told.schools["count"] > 0).sum())
    most = told.ranked().iloc[0]
    return (
        KeyFigure("directions_schools", named, "schools", of=told.of, params={"silent": told.of - named}),
        KeyFigure(
            "directions_choices",
            len(told.rows),
            "choices",
            of=told.asked * told.of,
            params={"asked": told.asked, "of": told.of},
        ),
        KeyFigure(
            "directions_three", int(told.schools["is_three"].sum()), "schools", of=told.of, params=_fewer(told)
        ),
        KeyFigure(
            "directions_most",
            int(most["schools"]),
            "schools",
            of=told.of,
            params={"direction": str(most["direction"])},
        ),
    )


def findings(told: Told) -> tuple[Finding, ...]:
    """Tell what does not add up, what hardly anybody chose, and whether districts differ."""
    if told.rows.empty:
        return ()
    found = (arithmetic_finding(told), _silent(told), _rare(told), *_districts(told))
    return tuple(finding for finding in found if finding)


def arithmetic_finding(told: Told, *, href: str = "#schools") -> Finding | None:
    """Notice that the shares do not sum to what three choices of every school would make.

    ``floor_sum_pct`` sums the shares with their decimals dropped, as the department's document has them. Of
    few schools only the choices are counted.
    """
    unlike = told.unlike()
    if unlike.empty:
        return None
    is_two = bool((unlike["count"] == told.asked - 1).all())
    code = "directions_two" if is_two else "directions_not_three"
    if told.choices["is_suppressed"].any():
        few: dict[str, Param] = {
            "schools": len(unlike),
            "choices": len(told.rows),
            "full": told.asked * told.of,
        }
        return Finding(f"{code}_few", Mark.CONTRADICTION, few, href=href)
    shares = 100 * told.choices["schools"] / told.of
    params: dict[str, Param] = {
        "schools": len(unlike),
        "choices": len(told.rows),
        "of": told.of,
        "sum_pct": float(shares.sum()),
        "floor_sum_pct": sum(math.floor(share) for share in shares),
        "full_pct": 100 * told.asked,
        **_fewer(told),
    }
    return Finding(code, Mark.CONTRADICTION, params, href=href)


def _fewer(told: Told) -> dict[str, Param]:
    counts = told.unlike()["count"]
    return {"fewer": int((counts < told.asked).sum()), "more": int((counts > told.asked).sum())}


def _silent(told: Told) -> Finding | None:
    silent = int((told.schools["count"] == 0).sum())
    if not silent:
        return None
    return Finding("directions_silent", Mark.ATTENTION, {"schools": silent, "of": told.of}, href="#schools")


def _rare(told: Told) -> Finding | None:
    ranked = told.ranked()
    least, next_one = ranked.iloc[-1], ranked.iloc[-2]
    if not told.prefers(next_one["direction"], least["direction"]):
        return None
    params: dict[str, Param] = {
        "direction": least["direction"],
        "schools": int(least["schools"]),
        "of": told.of,
        "next": next_one["direction"],
        "next_schools": int(next_one["schools"]),
    }
    return Finding("directions_rare", Mark.FACT, params)


def _districts(told: Told) -> list[Finding]:
    tested = told.tests.dropna(subset=["p_value"])
    if tested.empty:
        return []
    unlike = tested[tested["differs"]]
    if unlike.empty:
        return [Finding("directions_districts_alike", Mark.FACT, {"districts": len(tested)}, href="#districts")]
    return [
        Finding("directions_district_differs", Mark.CHANGE, {"district": str(row.group)}, href="#districts")
        for row in unlike.itertuples()
    ]
