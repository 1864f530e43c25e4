"""What changed since the year before: levels of a profile as given, or our scores with intervals."""

from __future__ import annotations

import pandas as pd

from analysis.survey import differences
from data.queries import instruments as queries
from views._risks_scene import KEY, SURVEY, Scene, ordered, scores, significance, summed

CHANGE = (
    *("school_id", "school", "factor", "source", "audience", "year_before", "n", "n_before"),
    *("value", "value_before", "change_points", "change_low_points", "change_high_points", "p_value", "differs"),
)
BY_FACTOR = (
    *("factor", "source", "audience", "year_before", "schools", "schools_up", "schools_down", "n", "n_before"),
    *("value", "value_before", "change_points", "change_low_points", "change_high_points", "p_value", "differs"),
)
MEASURES = ["n", "score", "standard_error", "freedom"]
NAMES = {
    **{"score": "value", "score_other": "value_before", "n_other": "n_before"},
    **{"low_points": "change_low_points", "high_points": "change_high_points"},
    "difference_points": "change_points",
}


def change(now: Scene, found: pd.DataFrame, heat: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Compare each school with itself, and by factor all schools that are there in both years.

    Where the heat map shows a profile that no school had the year before, the scores of surveys are compared.
    """
    if now.year is None or now.source is None:
        return pd.DataFrame(columns=list(CHANGE)), pd.DataFrame(columns=list(BY_FACTOR))
    before = now.year - 1
    profiles = pd.DataFrame() if now.is_survey else _of_profile(now, heat, before)
    audience = next(iter(now.audiences), None) if profiles.empty else None
    audience = now.audience or audience
    schools = profiles if audience is None else _of_survey(now, found, before, audience=audience)
    source = now.source if audience is None else SURVEY
    said = {"source": source, "audience": audience, "year_before": before}
    factors = _factors(now, schools, before).assign(**said)
    named = schools.merge(now.schools[["school_id", "school"]], on="school_id").assign(**said)
    return _laid(now, named, CHANGE), _laid(now, factors, BY_FACTOR)


def _laid(now: Scene, rows: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    return ordered(now, rows).reindex(columns=list(columns))


def _of_survey(now: Scene, found: pd.DataFrame, before: int, *, audience: str) -> pd.DataFrame:
    own = found[~found["is_suppressed"] & (found["audience"] == audience)]
    earlier = scores(now, year=before)
    earlier = earlier[~earlier["is_suppressed"]]
    pairs = own[[*KEY, *MEASURES]].merge(earlier[[*KEY, *MEASURES]], on=KEY, suffixes=("", "_other"))
    return differences(pairs, significance=significance()).rename(columns=NAMES)


def _of_profile(now: Scene, heat: pd.DataFrame, before: int) -> pd.DataFrame:
    chosen = now.chosen
    earlier = queries.values(chosen.reader, chosen.narrowed, instrument=str(now.source), academic_year=before)
    earlier = earlier[["school_id", "axis", "value"]].rename(columns={"axis": "factor", "value": "value_before"})
    rows = heat[["school_id", "factor", "value"]].dropna(subset="value").merge(earlier, on=["school_id", "factor"])
    return rows.assign(change_points=rows["value"] - rows["value_before"], differs=False)


def _factors(now: Scene, schools: pd.DataFrame, before: int) -> pd.DataFrame:
    """Count the schools in which a factor grew or fell; of surveys compare all their respondents as well."""
    steps, is_survey = schools["change_points"], "p_value" in schools
    moved = schools["differs"].astype(bool) if is_survey else steps.notna()
    each = schools[["factor"]].assign(schools=1, schools_up=moved & (steps > 0), schools_down=moved & (steps < 0))
    counts = each.groupby("factor", as_index=False)[["schools", "schools_up", "schools_down"]].sum()
    if not is_survey or schools.empty:
        return counts.assign(differs=False)
    own, earlier = (
        summed(now, schools[KEY], year=year, by=["factor"])[["factor", *MEASURES]] for year in (now.year, before)
    )
    tested = differences(own.merge(earlier, on="factor", suffixes=("", "_other")), significance=significance())
    return counts.merge(tested.rename(columns=NAMES), on="factor")
