"""Which year, source and audience the screen of risks shows, and the scores of its schools."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from analysis.suppression import hide_small
from analysis.survey import factor_scores
from data.queries import surveys
from data.reference import instruments, threshold
from data.reference.surveys import AUDIENCES, questionnaires
from data.store import Reader
from domain.filters import Filters
from domain.scope import Scope
from views.footing import Choice, Footing
from views.hidden import small_group
from views.selection import Selection, select

SURVEY = "survey"
CHIPS = ("municipality", "instrument", "audience", "year", "territory", "program", "curator")
FIGURES = ["score", "score_low", "score_high", "standard_error"]
KEY = ["school_id", "audience", "factor"]


@dataclass(frozen=True)
class Scene:
    """The schools, the year and what is there of it.

    ``sources``: codes of risk profiles handed in, and ``survey`` where surveys can be computed; ``source`` the one
    of the heat map. ``audiences``: those that answered; ``audience`` the one of the heat map.
    """

    chosen: Selection
    year: int | None
    sources: tuple[str, ...]
    source: str | None
    audiences: tuple[str, ...]
    audience: str | None

    @property
    def schools(self) -> pd.DataFrame:
        """Give the schools that the filters leave, by number."""
        return self.chosen.schools

    @property
    def is_survey(self) -> bool:
        """Tell whether the heat map shows our own scores."""
        return self.source == SURVEY

    @property
    def factors(self) -> tuple[str, ...]:
        """Give the factors of the source in the order of its document."""
        if self.source in instruments():
            return tuple(axis.code for axis in instruments()[str(self.source)].axes)
        codes = [code for axes in map(_codes, profiles()) for code in axes]
        asked = {factor for each in questionnaires().values() for factor in each.factors}
        return tuple(dict.fromkeys(code for code in codes if code in asked))

    def footing(self) -> Footing:
        """Say what the view rests on, with the chips of source and audience."""
        known = replace(
            self.chosen.filters, year=self.year, instrument=self.source, audience=self.audience, as_of=None
        )
        own = {
            "instrument": tuple(Choice(code) for code in self.sources),
            "audience": tuple(Choice(code) for code in self.audiences) if self.is_survey else (),
        }
        choices = {**self.chosen.choices, **own}
        kinds = ("survey", "instrument", "enrolment", "membership", "registry")
        sel = replace(self.chosen, choices=choices)
        return sel.footing(filters=known, kinds=kinds, chips=CHIPS)


def profiles() -> tuple[str, ...]:
    """Name the risk profiles that can be imported, one per year of method."""
    return tuple(code for code, each in instruments().items() if each.orientation == "risk" and each.levels)


def scene(reader: Reader, *, scope: Scope, filters: Filters) -> Scene:
    """Resolve the defaults: the latest year with a profile or a survey, the profile before our own scores."""
    chosen = select(reader, scope=scope, filters=filters)
    there = _there(chosen)
    years = there["academic_year"]
    if filters.year is None and len(there) and chosen.filters.year not in set(years):
        chosen = select(reader, scope=scope, filters=replace(filters, year=int(years.max())))
        there = _there(chosen)
    own = there[there["academic_year"] == chosen.filters.year]
    found = set(own["instrument"])
    asked = [each for each in questionnaires().values() if each.code in found]
    audiences = tuple(one for one in AUDIENCES if one in {each.audience for each in asked})
    sources = tuple(code for code in profiles() if code in found) + ((SURVEY,) if asked else ())
    source = filters.instrument if filters.instrument in sources else next(iter(sources), None)
    audience = filters.audience if filters.audience in audiences else next(iter(audiences), None)
    is_survey = source == SURVEY
    return Scene(chosen, chosen.filters.year, sources, source, audiences, audience if is_survey else None)


def scores(now: Scene, *, year: int) -> pd.DataFrame:
    """Give KEY and ``n, score, score_low, score_high, standard_error, freedom, is_suppressed`` of the schools."""
    reader, scope = now.chosen.reader, now.chosen.narrowed
    rows = with_audience(surveys.factors(reader, scope, academic_year=year))
    given = answered(surveys.answers(reader, scope, academic_year=year))
    found = factor_scores(rows, given, by=KEY)
    return hide_small(found, n="n", figures=FIGURES, threshold=small_group())


def pooled(now: Scene, *, by: list[str], groups: pd.DataFrame) -> pd.DataFrame:
    """Add up the respondents of schools, as ``summed`` does; ``groups``: school_id with further columns of ``by``.

    Schools under the threshold are added only where they are together at least so many people of two schools:
    else a subtraction would show one of them.
    """
    reader, scope = now.chosen.reader, now.chosen.narrowed
    rows = with_audience(surveys.factors(reader, scope, academic_year=now.year)).merge(groups, on="school_id")
    size = rows.groupby(KEY)["respondents"].transform("sum")
    small = rows[size < small_group()].groupby(by).agg(people=("respondents", "sum"), of=("school_id", "nunique"))
    safe = small.index[(small["people"] >= small_group()) & (small["of"] > 1)]
    is_safe = pd.MultiIndex.from_frame(rows[by]).isin(safe)
    kept = rows[(size >= small_group()).to_numpy() | is_safe]
    return summed(now, kept[[*dict.fromkeys([*KEY, *by])]].drop_duplicates(), year=now.year, by=by)


def summed(now: Scene, kept: pd.DataFrame, *, year: int | None, by: list[str]) -> pd.DataFrame:
    """Add up over ``kept`` (KEY, with further columns of ``by``): ``by``, the columns of ``scores``, schools."""
    reader, scope = now.chosen.reader, now.chosen.narrowed
    rows = with_audience(surveys.factors(reader, scope, academic_year=year)).merge(kept, on=KEY)
    given = answered(surveys.answers(reader, scope, academic_year=year)).merge(kept, on=KEY)
    found = hide_small(factor_scores(rows, given, by=by), n="n", figures=FIGURES, threshold=small_group())
    return found.merge(rows.groupby(by)["school_id"].nunique().rename("schools").reset_index(), on=by)


def with_audience(rows: pd.DataFrame) -> pd.DataFrame:
    """Add the audience of the questionnaire; rows of a questionnaire that the reference lost are left out."""
    audiences = {code: each.audience for code, each in questionnaires().items()}
    return rows.assign(audience=rows["questionnaire"].map(audiences)).dropna(subset="audience")


def answered(rows: pd.DataFrame) -> pd.DataFrame:
    """Add audience, factor and score to counts of answers; answers worth nothing are left out."""
    known = questionnaires()
    worth = [
        (code, question, answer, each.question(question).factor, score)
        for code, each in known.items()
        for (question, answer), score in each.scores.items()
    ]
    columns = ["questionnaire", "question", "answer", "factor", "score"]
    return with_audience(rows).merge(pd.DataFrame(worth, columns=columns), on=columns[:3])


def ordered(now: Scene, rows: pd.DataFrame) -> pd.DataFrame:
    """Order by school as elsewhere, then by factor and audience as the method and the reference have them."""
    school = {each: place for place, each in enumerate(now.schools["school_id"])}
    order = {
        "school_id": school,
        "factor": {each: place for place, each in enumerate(now.factors)},
        "audience": {each: place for place, each in enumerate(AUDIENCES)},
    }
    keys = [name for name in order if name in rows]
    places = {f"_{name}": rows[name].map(order[name]) for name in keys}
    return rows.assign(**places).sort_values([f"_{name}" for name in keys], kind="stable", ignore_index=True)


def significance() -> float:
    """Give the level of every test of this screen."""
    return threshold("significance")


def _there(chosen: Selection) -> pd.DataFrame:
    codes = {*profiles(), *questionnaires()}
    rows = chosen.handed[chosen.handed["instrument"].isin(codes)]
    return rows[rows["school_id"].isin(chosen.schools["school_id"])]


def _codes(instrument: str) -> list[str]:
    return [axis.code for axis in instruments()[instrument].axes]
