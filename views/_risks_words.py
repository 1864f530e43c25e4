"""What profiles and surveys come to: title, key figures and findings as codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.survey_order import stands_out
from data.reference import threshold
from domain.finding import Finding, KeyFigure, Mark, Param
from views._risks_scene import SURVEY, Scene, significance

MOST_APART = 3


@dataclass(frozen=True)
class Told:
    """The frames of ``Risks`` that words are made of."""

    now: Scene
    heat: pd.DataFrame
    turnout: pd.DataFrame
    disagreement: pd.DataFrame
    change: pd.DataFrame

    @property
    def schools(self) -> int:
        """Count the schools of the heat map."""
        return int(self.heat["school_id"].nunique())

    @property
    def kind(self) -> str:
        """Tell imported profiles from our own scores."""
        return "survey" if self.now.is_survey else "profile"

    def outstanding(self) -> str | None:
        """Name the factor that is higher than every other in most schools, if the tests hold."""
        table = self.heat.pivot_table(index="school_id", columns="factor", values="value")
        return stands_out(
            table.reindex(columns=[f for f in self.now.factors if f in table]), significance=significance()
        )


def title(told: Told) -> Finding:
    """Name the factor that stands out where tests over schools hold, else only count the schools."""
    if told.now.source is None:
        return Finding("risks_empty", Mark.FACT)
    first = told.outstanding()
    code = f"risks_{told.kind}" if first is None else f"risks_{told.kind}_most"
    return Finding(code, Mark.FACT, _said(told) | ({} if first is None else {"factor": first}))


def key_figures(told: Told) -> tuple[KeyFigure, ...]:
    """Give the schools shown, and who answered of each audience."""
    if told.now.source is None:
        return ()
    schools = KeyFigure(
        f"risks_{told.kind}", told.schools, "schools", of=len(told.now.schools), params=_said(told)
    )
    people = []
    for audience in told.now.audiences:
        rows = told.turnout[told.turnout["audience"] == audience]
        params: dict[str, Param] = {"schools": int(rows["school_id"].nunique())}
        people.append(KeyFigure(f"risks_{audience}", int(rows["respondents"].sum()), "people", params=params))
    return (schools, *people)


def findings(told: Told) -> tuple[Finding, ...]:
    """Tell the heaviest factor, where audiences disagree, what changed, and who answered too seldom."""
    if told.now.source is None:
        return ()
    return (*_heaviest(told), *_apart(told), *_changed(told), *_seldom(told), *_small(told))


def _said(told: Told) -> dict[str, Param]:
    said: dict[str, Param] = {"schools": told.schools, "of": len(told.now.schools)}
    if told.now.audience is not None:
        said["audience"] = told.now.audience
    return said


def _heaviest(told: Told) -> Iterator[Finding]:
    if told.now.is_survey:
        shown = told.heat.dropna(subset="value")
        total = (shown["value"] * shown["n"]).groupby(shown["factor"]).sum()
        people = shown.groupby("factor")["n"].sum()
        mean = (total / people).sort_values(ascending=False, kind="stable")
        if len(mean):
            params = {"factor": mean.index[0], "score": float(mean.iloc[0]), "n": int(people[mean.index[0]])}
            yield Finding("risks_heaviest_survey", Mark.FACT, params | _said(told), href="#heat")
        return
    high = (
        told.heat[told.heat["level"] == "high"]
        .groupby("factor")
        .size()
        .sort_values(ascending=False, kind="stable")
    )
    if len(high):
        params = {"factor": high.index[0], "high": int(high.iloc[0])}
        yield Finding("risks_heaviest_profile", Mark.FACT, _said(told) | params, href="#heat")


def _apart(told: Told) -> Iterator[Finding]:
    """Name the factors that two audiences see differently, the higher side first."""
    unlike = told.disagreement[told.disagreement["differs"].astype(bool)].head(MOST_APART)
    for row in unlike.to_dict("records"):
        is_first = row["difference_points"] > 0
        near, far = sorted((abs(row["low_points"]), abs(row["high_points"])))
        params: dict[str, Param] = {
            "factor": row["factor"],
            "higher": row["audience" if is_first else "audience_other"],
            "lower": row["audience_other" if is_first else "audience"],
            "more": float(row["score" if is_first else "score_other"]),
            "less": float(row["score_other" if is_first else "score"]),
            "least": float(near),
            "most": float(far),
            "schools": int(row["schools"]),
        }
        yield Finding("risks_apart", Mark.CONTRADICTION, params, href="#disagreement")
    if unlike.empty and len(told.disagreement):
        yield Finding("risks_agree", Mark.FACT, {"pairs": len(told.disagreement)}, href="#disagreement")


def _changed(told: Told) -> Iterator[Finding]:
    rows = told.change
    if rows.empty:
        return
    schools: dict[str, Param] = {"schools": int(rows["schools"].max()), "year": int(rows["year_before"].iloc[0])}
    if rows["source"].iloc[0] == SURVEY:
        unlike = rows[rows["differs"].astype(bool)].sort_values("change_points", key=abs, ascending=False)
        for row in unlike.head(MOST_APART).to_dict("records"):
            params: dict[str, Param] = {"factor": row["factor"], "points": float(row["change_points"])}
            params |= {"least": float(row["change_low_points"]), "most": float(row["change_high_points"])}
            code = "risks_grown" if row["change_points"] > 0 else "risks_fallen"
            yield Finding(code, Mark.CHANGE, schools | params, href="#change")
        if unlike.empty:
            yield Finding("risks_unchanged", Mark.FACT, schools, href="#change")
        return
    params = {"up": int(rows["schools_up"].sum()), "down": int(rows["schools_down"].sum())}
    yield Finding("risks_changed", Mark.CHANGE, schools | params, href="#change")


def _seldom(told: Told) -> Iterator[Finding]:
    least = threshold("survey_response_pct")
    rows = told.turnout[told.turnout["is_low_response"].astype(bool)]
    if len(rows):
        params: dict[str, Param] = {"schools": int(rows["school_id"].nunique()), "least": least}
        yield Finding("risks_seldom", Mark.ATTENTION, params, href="#turnout")


def _small(told: Told) -> Iterator[Finding]:
    hidden = told.heat[told.heat["is_suppressed"].astype(bool)]
    if len(hidden):
        yield Finding("risks_small", Mark.FACT, {"schools": int(hidden["school_id"].nunique())}, href="#turnout")
