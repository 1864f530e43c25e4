"""Contracts of schools with colleges as a document tells them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from i18n import Translator
from reports.word.asked import Context
from reports.word.wording import counted, day_or_dash, school_year


def careers(t: Translator, contracts: pd.DataFrame, year: int | None) -> Context:
    """Say which schools work with which colleges, for which school year, and list them by school."""
    own = contracts[contracts["academic_year"] == year]
    if own.empty:
        return dict.fromkeys(_NAMES, "") | {"contracts": []}
    schools = list(dict.fromkeys(own["school"]))
    pupils = own["pupils"].dropna()
    return {
        "contract_schools": counted(t, "word.contract_schools", len(schools)),
        "colleges": t("word.colleges", n=int(own["college"].nunique())),
        "careers_year": school_year(_for_year(own, int(own["academic_year"].iloc[0]))),
        "contract_names": t("word.contract_names", n=len(schools), names=", ".join(schools)),
        "careers_pupils": t("word.careers_pupils", n=int(pupils.sum())) if len(pupils) else "",
        "contracts": _rows(t, own),
    }


_NAMES = ("contract_schools", "colleges", "careers_year", "contract_names", "careers_pupils")


def _for_year(own: pd.DataFrame, year: int) -> int:
    """Give the school year that the contracts prepare: the next one where they were made after New Year."""
    signed = own["signed_on"].dropna()
    return year + 1 if len(signed) and (signed.dt.year > year).all() else year


def _rows(t: Translator, own: pd.DataFrame) -> list[dict[str, Any]]:
    groups = own.groupby(["school_id", "school", "college"], sort=False)
    return [
        {
            "school": school,
            "college": college,
            "professions": "; ".join(filter(None, rows["profession"].fillna(""))) or "–",
            "pupils": t.integer(rows["pupils"].sum()) if rows["pupils"].notna().any() else "–",
            "signed": day_or_dash(t, rows["signed_on"].max()),
        }
        for (_, school, college), rows in groups
    ]
