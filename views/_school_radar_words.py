"""What the diagnosis of a school concludes."""

from __future__ import annotations

from domain.finding import Finding, Mark, Param
from views._school_radar import Radar

NAMED = 2


def radar_title(found: Radar) -> Finding:
    """Name the axes beyond the quartile on the unfavourable side, the farthest first, or count many of them.

    ``axes`` are codes of the shown diagnosis, counted are those with a good side; a diagnosis without one is only
    named.
    """
    rows = found.values
    rows = rows[rows["is_subject"].astype(bool) & rows["is_below_q1"].astype(bool)]
    if rows.empty or found.orientation == "more":
        return Finding("school_radar", Mark.FACT, {"instrument": str(found.instrument)})
    side = "above" if found.orientation == "risk" else "below"
    if len(rows) > NAMED:
        params: dict[str, Param] = {"n": len(rows), "of": int((found.axes["favourable"] != "none").sum())}
        return Finding(f"school_radar_many_{side}", Mark.FACT, params)
    far = rows.reindex(rows["difference"].abs().sort_values(ascending=False, kind="stable").index)
    return Finding(f"school_radar_{side}", Mark.FACT, {"axes": tuple(map(str, far["axis"]))})
