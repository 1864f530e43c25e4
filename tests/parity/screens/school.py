"""The tables of a school's profile, and of the list to choose one, from the API's answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from data.reference import instruments
from domain.period import Point
from i18n import Translator
from tests.parity.told import NOTHING, Cell, Row, Table, Writer

UNMARKED = {"ege": "school.no_marks"}
MEASURES = {
    "pass_pct": 1,
    "quality_pct": 1,
    "mean_mark": 2,
    "sou_pct": 1,
    "lessons_attended_pct": 1,
    "missed_unexcused_pct": 1,
}


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of a school with facts."""
    write = Writer(t)
    found = [table(told, write) for name, table in PANELS.items() if told[name]]
    return found + [table for table in [_years(told, write)] if table.rows]


def choice(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the list of schools."""
    write = Writer(t)
    cells: list[Cell] = [
        write.text("school"),
        write.text("district"),
        lambda row: t.listed([t(f"program.{code}") for code in row["programs"]]) or NOTHING,
        write.text("curator"),
        write.count("pupils"),
    ]
    return [Table(t("school.choose"), told["schools"], cells)]


def _values(told: Row, write: Writer) -> Table:
    axes = {axis["axis"]: axis for axis in told["axes"]}
    rows = [row | {name: axes[row["axis"]][name] for name in ("unit", "median")} for row in told["values"]]
    instrument = told["instrument"]
    cells = [
        write.text("school"),
        write.word(f"axis.{instrument}", "axis"),
        lambda row: _value(row, instrument, write),
        write.count("numerator"),
        write.count("denominator"),
        write.share("position"),
        write.share("median"),
        write.signed("difference"),
    ]
    return Table(write.t("school.radar.title"), rows, cells)


def _value(row: Row, instrument: str, write: Writer) -> str:
    value, unit = row["value"], row["unit"]
    if value is None:
        return write.t("cell.hidden" if row["is_suppressed"] else "cell.missing")
    levels = {level.value: level.code for level in instruments()[instrument].levels}
    if unit == "level" and value in levels:
        return write.t(f"level.{levels[value]}")
    if unit == "pct":
        return write.t.pct(value, places=0)
    return write.t.decimal(value, places=1 if unit == "points" else 0)


def _years(told: Row, write: Writer) -> Table:
    """Leave the works of which some series has two years, in the measure that most works have."""
    rows = told["results"]
    is_quality = sum(row["has_scale"] for row in rows) > len(rows) / 2
    known = [row for row in rows if row["has_scale"] or not is_quality]
    years: dict[tuple[Any, ...], set[int]] = {}
    for row in known:
        if row["series"] is not None:
            years.setdefault((*_work(row), row["series"]), set()).add(row["year"])
    compared = {key[:-1] for key, found in years.items() if len(found) > 1}
    shown = [row for row in known if _work(row) in compared]
    return replace(_results({**told, "results": shown}, write), caption=write.t("school.years.title"))


def _work(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in ("procedure", "programme_grade", "subject", "mode"))


def _results(told: Row, write: Writer) -> Table:
    quality = write.share("quality_pct")
    names = ("territory_quality_pct", "pass_pct", "mean_mark", "mean_score_pct", "territory_mean_score_pct")
    cells: list[Cell] = [
        write.word("procedure", "procedure"),
        lambda row: str(row["year"]),
        write.count("programme_grade"),
        write.word("subject", "subject"),
        write.count("participants"),
        lambda row: (
            quality(row) if row["has_scale"] else write.t(UNMARKED.get(row["procedure"], "school.no_scale"))
        ),
        *(write.share(name, places=MEASURES.get(name, 1)) for name in names),
    ]
    places = [f"{place}_quality_pct" for place in ("region", "country")]
    cells += [write.share(name) for name in places if any(row[name] is not None for row in told["results"])]
    return Table(write.t("school.results.title"), told["results"], cells)


def _exams(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [
        write.word("procedure", "procedure"),
        write.word("subject", "subject"),
        lambda row: str(row["year"]),
        write.count("participants"),
        lambda row: _minimum(row, write),
        write.count("not_passed"),
        *map(write.share, ("not_passed_pct", "not_passed_low_pct", "not_passed_high_pct")),
        write.share("territory_not_passed_pct"),
        write.count("near_minimum"),
        *map(write.share, ("near_minimum_pct", "near_minimum_low_pct", "near_minimum_high_pct")),
        write.share("territory_near_minimum_pct"),
        *map(write.signed, ("change_points", "change_low_points", "change_high_points")),
    ]
    return Table(write.t("school.exams.title"), told["exams"], cells)


def _minimum(row: Row, write: Writer) -> str:
    if row["minimum_kind"] is None:
        return write.t("school.exams.no_minimum")
    if row["minimum_kind"] == "mark":
        return write.t("school.exams.mark")
    return write.t(f"school.exams.minimum.{row['minimum_kind']}", points=row["minimum_points"])


def _swot(told: Row, write: Writer) -> Table:
    names = ("measured_pct", "low_pct", "high_pct")
    cells: list[Cell] = [
        write.word("quadrant", "quadrant"),
        write.text("text"),
        lambda row: _claim(row["indicator"], write),
        *map(write.share, names),
        write.count("of"),
        write.share("territory_pct"),
        lambda row: NOTHING if row["verdict"] is None else write.t(f"verdict.{row['verdict']}"),
    ]
    return Table(write.t("school.swot.title"), told["swot"], cells)


def _surveys(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [
        lambda row: write.t(f"factor.{row['factor']}.short"),
        write.word("audience", "audience"),
        write.count("n"),
        *map(write.share, ("score", "score_low", "score_high", "municipality_score")),
        write.count("asked_schools"),
        write.share("response_rate_pct"),
    ]
    return Table(write.t("school.surveys.title"), told["surveys"], cells)


def _claim(code: str | None, write: Writer) -> str:
    if code is None:
        return NOTHING
    return write.t(code if code.startswith("axis.") else f"indicator.{code}")


def _internal(told: Row, write: Writer) -> Table:
    year = _shown_year(told)
    of_year = [row for row in told["internal"] if row["academic_year"] == year]
    known: dict[str, Row] = {row["point"]: row for row in of_year}
    points, last = [point.value for point in Point if point.value in known], of_year[-1]
    rows: list[Row] = [{"name": "pupils"}, *({"name": name} for name in MEASURES)]
    cells: list[Cell] = [lambda row: _measure(row["name"], write)]
    cells += [lambda row, at=at: _at(known[at], row["name"], write) for at in points]  # type: ignore[misc]
    cells.append(lambda row: _of_all(last, row["name"], write))
    return Table(write.t("school.internal.title"), rows, cells)


def _shown_year(told: Row) -> Any:
    asked, years = told["footing"]["filters"]["year"], [row["academic_year"] for row in told["internal"]]
    return max([year for year in years if asked and year <= asked] or years)


def _measure(name: str, write: Writer) -> str:
    return write.t("school.column.pupils" if name == "pupils" else f"school.measure.{name}")


def _at(row: Row, name: str, write: Writer) -> str:
    if name == "pupils":
        return write.t("cell.under_ten") if row["is_suppressed"] else write.t.integer(row["pupils"])
    return write.share(name, places=MEASURES[name])(row)


def _of_all(row: Row, name: str, write: Writer) -> str:
    value = None if name == "pupils" else row[f"territory_{name}"]
    return NOTHING if value is None else write.t.decimal(value, places=MEASURES[name])


def _attendance(told: Row, write: Writer) -> Table:
    t, asked = write.t, told["footing"]["filters"]["year"]
    years = [row["academic_year"] for row in told["attendance"]]
    year = max([one for one in years if asked and one <= asked] or years)
    rows = [row for row in told["attendance"] if row["academic_year"] == year]
    rows = [row for row in rows if not row["class_label"] or row["point"] == rows[-1]["point"]]

    def name(row: Row) -> str:
        label = row["class_label"]
        return t("school.attendance.class", name=label) if label else t(f"point.{row['point']}")

    def external(row: Row) -> str:
        share, n = row["external_quality_pct"], row["external_count"]
        return NOTHING if share is None else t("school.attendance.share", share=share, n=n)

    shares = ["lessons_attended_pct", *(f"missed_{reason}_pct" for reason in ("illness", "excused", "unexcused"))]
    cells = [name, write.count("pupils"), *map(write.share, [*shares, "journal_quality_pct"]), external]
    return Table(t("school.attendance.title", year=year), rows, cells)


PANELS = {
    "swot": _swot,
    "surveys": _surveys,
    "values": _values,
    "results": _results,
    "exams": _exams,
    "internal": _internal,
    "attendance": _attendance,
}
