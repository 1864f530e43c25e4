"""The four lists of a school's SWOT."""

from __future__ import annotations

import functools

import pandas as pd

from data.names import name_key
from data.reference import indicators, instruments
from data.resolver import Resolver
from loaders.cells import as_text, each_once
from loaders.kinds.own_people import plain_text
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, keyed, numbered, units_of
from loaders.kinds.own_words import Vocabulary, reference, spelled
from loaders.laid_out import Counted, Hints, LaidOut

LIST = ["unit", "quadrant"]


def count_swot(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_swot: one unit a school and school year, points in the order of the file."""
    sieve = Sieve(laid_out)
    clean = pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "academic_year": sieve.school_year("academic_year"),
            "quadrant": sieve.word("quadrant", reference("quadrants")),
            "text": plain_text(sieve, "text", required=True, most=None),
            "indicator": _indicator(sieve, laid_out),
        }
    )
    sieve.once(clean, ["school", "academic_year", "quadrant", "text"], field="text")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["academic_year"]))
    rows = rows.assign(position=rows.groupby(LIST).cumcount() + 1)
    tables = {"swot_item": rows[[*LIST, "position", "text", "indicator"]]}
    return sieve.counted(facts_of(units_of(rows, kind="swot", sheet=laid_out.sheet), tables))


@functools.cache
def indicator_words() -> Vocabulary:
    """Give key figures of a profile and axes of diagnoses; a name of several means the first of them."""
    spellings = {code: [*word.names, code] for code, word in indicators().items()}
    axes = [(name, axis) for name, instrument in instruments().items() for axis in instrument.axes]
    taken = {name_key(name) for names in spellings.values() for name in names}
    for instrument, axis in axes:
        code = f"axis.{instrument}.{axis.code}"
        spellings[code] = [*(name for name in axis.names if name_key(name) not in taken), code]
        taken |= set(map(name_key, axis.names))
    return spelled(spellings)


def _indicator(sieve: Sieve, laid_out: LaidOut) -> pd.Series:
    words = indicator_words()
    codes = each_once(laid_out.frame["indicator"], lambda cell: words.meaning(as_text(cell) or ""))
    read = pd.Series(codes, laid_out.frame.index, dtype=object)
    offered = "; ".join(word.names[0] for word in indicators().values())
    unread = read.isna() & ~sieve.blank("indicator")
    sieve.fault(unread, "unknown_indicator", field="indicator", params=lambda _: {"allowed": offered})
    return read
