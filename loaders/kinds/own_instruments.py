"""Values of diagnoses by axis."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.reference import instruments
from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.kinds.own_words import axis_words, level_words, spelled
from loaders.laid_out import Counted, Hints, LaidOut

NAMES = ["instrument", "axis"]
VALUES = ["value", "numerator", "denominator"]


def count_instruments(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_instruments: one unit a school, diagnosis and school year; a ratio gives its value."""
    sieve = Sieve(laid_out)
    spellings: Mapping[str, list[str]] = laid_out.layout.options["instruments"]
    codes = {code: [*spellings.get(code, ()), code] for code in instruments()}
    instrument = sieve.word("instrument", spelled(codes))
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "instrument": instrument,
            "axis": sieve.word_by("axis", instrument, {code: axis_words(code) for code in codes}),
            "numerator": sieve.number_if_any("numerator"),
            "denominator": sieve.number_if_any("denominator"),
        }
    )
    clean = _valued(sieve, clean.merge(_known_axes(), on=NAMES, how="left").set_axis(clean.index))
    sieve.once(clean, ["school", "academic_year", *NAMES], field="axis")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["instrument"], kept["academic_year"]))
    units = units_of(rows, kind="instrument", sheet=laid_out.sheet)
    return sieve.counted(facts_of(units, {"instrument_value": rows[["unit", "axis", *VALUES]]}))


def _known_axes() -> pd.DataFrame:
    known = [
        (name, axis.code, axis.kind == "ordinal", *_possible(axis.unit, low=axis.low, high=axis.high))
        for name, instrument in instruments().items()
        for axis in instrument.axes
    ]
    return pd.DataFrame(known, columns=[*NAMES, "is_ordinal", "least", "most"])


def _possible(unit: str, *, low: float, high: float) -> tuple[float, float]:
    """Give what a value can be: bounds of an axis in percent only say where its picture ends."""
    return {"pct": (0.0, 100.0), "points": (low, high)}.get(unit, (float("-inf"), float("inf")))


def _valued(sieve: Sieve, rows: pd.DataFrame) -> pd.DataFrame:
    ordinal = rows["is_ordinal"].fillna(value=False).astype(bool)
    with_levels = [code for code, instrument in instruments().items() if instrument.levels]
    level = sieve.word_by(
        "value", rows["instrument"].where(ordinal), {code: level_words(code) for code in with_levels}
    ).astype(float)
    given = level.where(ordinal, sieve.number_if_any("value", among=~ordinal & rows["axis"].notna()))
    part, whole = rows["numerator"], rows["denominator"]
    is_half, is_broken = part.isna() != whole.isna(), (part > whole) | (part < 0) | (whole < 0)
    sieve.fault(is_half, "half_a_ratio", field="denominator")
    sieve.fault(is_broken, "impossible_share", field="numerator")
    value = (100 * part / whole.where(whole > 0)).fillna(given).mask(is_broken)
    sieve.fault((value < rows["least"]) | (value > rows["most"]), "impossible_value", field="value")
    said = is_half | is_broken | ordinal | rows["axis"].isna() | ~sieve.blank("value")
    sieve.fault(value.isna() & ~said, "no_value", field="value")
    return rows.assign(value=value)
