"""The context questionnaire of ФИС ОКО: enrolment by grade and the axes of the context instrument."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, numbered, units_of
from loaders.kinds.own_words import level_words
from loaders.laid_out import Counted, Hints, LaidOut

GRADES = range(1, 13)
VALUE_COLUMNS = ["axis", "value", "numerator", "denominator"]


def count_context(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count one school a row; an impossible answer leaves out its axis, the school's other answers count."""
    sieve = Sieve(laid_out)
    schools = pd.DataFrame({"school": sieve.school("login", resolver)})
    sieve.once(schools, ["school"], field="login")
    options = laid_out.layout.options
    grades, axes = _grades(sieve), _axes(sieve, options)
    kept = sieve.kept(schools).assign(academic_year=options["academic_year"])
    year = str(options["academic_year"])
    enrolment = numbered(kept.join(grades, how="inner"), key=year)
    values = numbered(
        kept.assign(instrument=options["instrument"]).join(axes, how="inner"),
        key=f"{options['instrument']}:{year}",
        start=enrolment["unit"].nunique(),
    )
    units = [
        units_of(enrolment, kind="enrolment", sheet=laid_out.sheet),
        units_of(values, kind="instrument", sheet=laid_out.sheet),
    ]
    tables = {
        "enrolment": enrolment[["unit", "grade", "pupils", "classes"]],
        "instrument_value": values[["unit", *VALUE_COLUMNS]],
    }
    return sieve.counted(facts_of(pd.concat(units, ignore_index=True), tables))


def _grades(sieve: Sieve) -> pd.DataFrame:
    told = [
        pd.DataFrame(
            {
                "grade": grade,
                "pupils": sieve.whole_if_any(f"pupils_{grade}").fillna(0),
                "classes": sieve.whole_if_any(f"classes_{grade}").fillna(0),
            }
        )
        for grade in GRADES
    ]
    total = pd.concat([frame["pupils"] for frame in told], axis=1).sum(axis=1)
    said = sieve.whole_if_any("pupils_total")
    sieve.fault(
        total != said, "enrolment_total", field="pupils_total", params=lambda row: {"total": int(total[row])}
    )
    grades = pd.concat(told)
    return grades[(grades["pupils"] > 0) | (grades["classes"] > 0)]


def _axes(sieve: Sieve, options: Mapping[str, Any]) -> pd.DataFrame:
    rules: Mapping[str, Mapping[str, Any]] = options["axes"]
    fields = {field for rule in rules.values() for field in _counts(rule)}
    counts = pd.DataFrame({field: sieve.whole_if_any(field) for field in sorted(fields)})
    for field in sorted({rule["of"] for rule in rules.values() if "of" in rule}):
        sieve.fault(counts[field] == 0, "nothing_to_divide", field=field)
    answers = [_axis(sieve, rule, counts, options["instrument"]).assign(axis=axis) for axis, rule in rules.items()]
    return pd.concat(answers).dropna(subset="value")


def _counts(rule: Mapping[str, Any]) -> Sequence[str]:
    return [*rule.get("plus", ()), *rule.get("minus", ()), *([rule["of"]] if "of" in rule else [])]


def _axis(sieve: Sieve, rule: Mapping[str, Any], counts: pd.DataFrame, instrument: str) -> pd.DataFrame:
    if "level" in rule:
        value = sieve.word(rule["level"], level_words(instrument), blank="").replace("", None).astype(float)
    elif "value" in rule:
        value = sieve.number_if_any(rule["value"])
        sieve.fault((value < 0) | (value > 100), "impossible_share", field=rule["value"])
        value = value.where(value.between(0, 100))
    else:
        return _ratio(sieve, rule, counts)
    return pd.DataFrame({"value": value, "numerator": None, "denominator": None})


def _ratio(sieve: Sieve, rule: Mapping[str, Any], counts: pd.DataFrame) -> pd.DataFrame:
    taken = counts[list(rule.get("minus", ()))].sum(axis=1, skipna=False)
    part = counts[list(rule["plus"])].sum(axis=1, skipna=False) - taken
    whole = counts[rule["of"]]
    impossible = ((part > whole) | (part < 0)).fillna(value=False)
    column = [*rule.get("minus", ()), *rule["plus"]][0]
    sieve.fault(impossible & (whole > 0), "impossible_share", field=column)
    sound = ((whole > 0) & ~impossible).fillna(value=False).astype(bool)
    part, whole = part.astype(float).where(sound), whole.astype(float).where(sound)
    return pd.DataFrame({"value": 100 * part / whole, "numerator": part, "denominator": whole})
