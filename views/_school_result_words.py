"""What a school's results conclude: works outside the limits, low shares, moves unlike the others."""

from __future__ import annotations

from domain.finding import Finding, Mark, Param
from views._school_told import Row, Told, below_threshold, change_params, work_params

WORKS = 2


def outside(told: Told) -> list[Finding]:
    """Tell the works outside the limits of 99.8 %; where there are many, their number and the farthest."""
    found = []
    for side in ("above", "below"):
        rows = told.judged[told.judged["position"] == f"{side}_998"]
        if len(rows) > WORKS:
            params: dict[str, Param] = {"works": len(rows), "of": len(told.judged)}
            mark = Mark.ATTENTION if side == "above" else Mark.CHANGE
            found.append(Finding(f"school_lowered_{side}_often", mark, params))
            rows = rows.head(1)
        found += [_outside_one(row) for row in rows.to_dict("records")]
    return found


def _outside_one(row: Row) -> Finding:
    is_above = str(row["position"]) == "above_998"
    params: dict[str, Param] = {
        **work_params(row),
        "lowered": int(row["lowered"]),
        "n": int(row["both"]),
        "share": float(row["lowered_pct"]),
        "territory": float(row["territory_pct"]),
    }
    code, mark = ("above", Mark.ATTENTION) if is_above else ("below", Mark.CHANGE)
    href = f"/compare?assessment={params['procedure']}-{params['year']}&subject={params['subject']}"
    return Finding(f"school_lowered_{code}", mark, params, href=f"{href}&grade={params['grade']}")


def low_shares(told: Told) -> list[Finding]:
    """Tell in how many works of the latest year the share of «2» reaches the threshold of the method."""
    works, low = below_threshold(told)
    if low.empty:
        return []
    params: dict[str, Param] = {
        "works": len(low),
        "of": len(works),
        "year": int(works["year"].max()),
        "threshold": told.low_share_pct,
    }
    return [Finding("school_low_share", Mark.ATTENTION, params)]


def changes(told: Told, *, said: list[Finding]) -> list[Finding]:
    """Tell the procedures in which the school moved, but for those that a contradiction already tells."""
    known = {finding.params["procedure"] for finding in said}
    rows = told.changes.dropna(subset=["moved"])
    return [
        Finding(f"school_{row['moved']}", Mark.CHANGE, change_params(row))
        for row in rows[~rows["procedure"].isin(known)].to_dict("records")
    ]


def contrast(told: Told) -> list[Finding]:
    """Tell that a diagnosis says much better than the results do."""
    seen = told.contrast
    if seen is None:
        return []
    params: dict[str, Param] = {
        "instrument": seen.instrument,
        "own": seen.position,
        "median": seen.median,
        "procedure": seen.procedure,
        "year": seen.year,
        "works": seen.works,
        "n": seen.marks,
        "now": seen.quality_pct,
        "usual": seen.usual_pct,
    }
    return [Finding("school_better_than_results", Mark.CONTRADICTION, params)]
