"""Participation in a procedure, counted in people."""

from __future__ import annotations

import pandas as pd

from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_subjects import SUBJECT, subject_units, subjects
from loaders.kinds.own_units import facts_of, keyed, numbered
from loaders.kinds.own_words import reference, spelled
from loaders.laid_out import Counted, Hints, LaidOut

PROCEDURE = ["procedure", "year"]
PEOPLE = ["grade", "mode", "registered", "took_part"]


def count_participation(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_participation: one unit a school or municipality, procedure and its year."""
    sieve = Sieve(laid_out)
    year = sieve.whole("year", least=2000, most=2099)
    said = sieve.school_year("academic_year", required=False)
    clean = subjects(sieve, resolver).assign(
        procedure=sieve.word("procedure", reference("procedures")),
        year=year,
        # works are written in spring unless their table says otherwise
        academic_year=said.where(said.notna(), year - 1),
        grade=sieve.whole("grade", least=1, most=12),
        mode=sieve.word("mode", spelled(laid_out.layout.options["modes"])),
        registered=sieve.whole_if_any("registered"),
        took_part=sieve.whole("took_part"),
    )
    _check(sieve, clean)
    sieve.once(clean, [*SUBJECT, *PROCEDURE, "grade", "mode"], field="took_part")
    kept = sieve.kept(clean)
    rows = numbered(kept, key=keyed(kept["procedure"], kept["year"]))
    units = subject_units(rows, resolver, kind="participation", sheet=laid_out.sheet)
    return sieve.counted(facts_of(units, {"participation": rows[["unit", *PEOPLE]]}))


def _check(sieve: Sieve, clean: pd.DataFrame) -> None:
    year, academic_year = clean["year"], clean["academic_year"]
    first = academic_year.groupby([clean[name] for name in PROCEDURE]).transform("first")
    is_elsewhere = (academic_year > year) | (academic_year < year - 1) | (academic_year != first)
    sieve.fault(is_elsewhere, "school_year_elsewhere", field="academic_year")
    sieve.fault(
        clean["took_part"] > clean["registered"],
        "took_part_above_registered",
        field="took_part",
        params=lambda row: {"registered": int(clean["registered"][row])},
    )
