"""Reports of ФИС ОКО by «Группы участников»: shares that somebody else has counted, kept as they are given."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.facts import AssessmentKey, Facts
from data.resolver import Resolver
from loaders.kinds.account import Account
from loaders.kinds.fis_groups_lines import one_row_a_group
from loaders.kinds.fis_groups_shares import Shares, check_shares, read_shares
from loaders.kinds.fis_groups_tree import check_tree, entries_of, read_tree
from loaders.kinds.protocol_work import work_of
from loaders.laid_out import Counted, Hints, LaidOut

KEYS = {"mark_share": "mark_shares", "journal_change": "journal_change"}
PART_OF = {"mark_share": "mark", "journal_change": "outcome"}


def count_groups(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count one report: a unit a group; rows whose own numbers contradict each other are set aside."""
    account = Account(one_row_a_group(laid_out))
    if "report" not in laid_out.above:
        account.say("other_report", {"layout": laid_out.layout.code})
    work = work_of(account, hints)
    tree = read_tree(account, resolver)
    shares = read_shares(account)
    check_shares(account, shares)
    check_tree(account, tree, participants=shares.participants)
    if work is None or account.is_refused:
        return account.counted(None)
    if not account.kept.any():
        account.say("nothing_counted")
        return account.counted(None, context=work.context)
    units = _units(account, tree, work.key)
    tables = {"group_size": _sizes(account, shares), **_parts(account, shares)}
    facts = Facts(units, tables, [work.key], groups=entries_of(tree))
    return account.counted(facts, context=work.context)


def _units(account: Account, tree: pd.DataFrame, key: AssessmentKey) -> pd.DataFrame:
    kept, frame = account.kept, account.laid_out.frame
    name = KEYS[account.laid_out.layout.options["table"]]
    places = tree["position"][kept].astype(int)
    rows = frame["lines"][kept] if "lines" in frame else frame.index[kept].astype(str)
    told = pd.DataFrame({"unit": np.flatnonzero(kept), "group": list(places), "row_ranges": list(rows)})
    return told.assign(
        kind="published",
        school=None,
        key=f"{name}:{key.unit_key()}",
        academic_year=key.academic_year,
        assessment=0,
        sheet=account.laid_out.sheet,
    )


def _sizes(account: Account, shares: Shares) -> pd.DataFrame:
    kept = account.kept
    sizes = pd.DataFrame(
        {"unit": np.flatnonzero(kept), "participants": shares.participants[kept], "schools": shares.schools[kept]}
    )
    return sizes.astype({"participants": "int64"})


def _parts(account: Account, shares: Shares) -> dict[str, pd.DataFrame]:
    table = account.laid_out.layout.options["table"]
    kept = account.kept
    parts = [
        pd.DataFrame(
            {
                "unit": np.flatnonzero(kept),
                PART_OF[table]: int(part) if part.isdigit() else part,
                "share_pct": shares.pct[kept, place],
                "pupils": shares.pupils[kept, place],
            }
        )
        for place, part in enumerate(shares.parts)
    ]
    rows = pd.concat(parts, ignore_index=True)
    return {table: rows if table == "journal_change" else rows.drop(columns="pupils")}
