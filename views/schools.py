"""The list of schools, for choosing one and for those who join our data to theirs."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from views.footing import Footing


@dataclass(frozen=True)
class Schools:
    """``schools``, by number: ``school_id, code, school, full_name, district_id, district, municipality,
    programs`` (tuple), ``curator_id, curator, pupils``."""

    footing: Footing
    schools: pd.DataFrame
