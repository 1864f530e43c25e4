"""What a school's results conclude: works outside the limits, low shares, steps beyond chance."""

from __future__ import annotations

from domain.finding import Finding, Mark, Param
from views._school_told import Row, Told, below_threshold, change_params, work_params

WORKS, CHANGES = 2, 2


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
    """Tell the steps beyond chance, the largest first, but for the one that a contradiction already tells."""
    rows = told.changes[told.changes["differs"]]
    if said:
        rows = rows[rows["change_points"] > rows["change_points"].min()]
    rows = rows.sort_values("change_points", key=abs, ascending=False, kind="stable").head(CHANGES)
    return [
        Finding(f"school_{'rose' if row['change_points'] > 0 else 'fell'}", Mark.CHANGE, change_params(row))
        for row in rows.to_dict("records")
    ]
