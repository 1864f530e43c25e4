"""Road maps and projects in sentences: how many, where they stand, what is left."""

from __future__ import annotations

from typing import Any

import pandas as pd

from i18n import Translator
from reports.word.wording import counted, long_day, span

KINDS = ("road_map", "project", "gia_plan")
OPEN = ("returned", "in_approval", "draft")


def developed(t: Translator, plans: pd.DataFrame) -> str:
    """Name what the schools worked out, in the accusative: «61 дорожную карту и 1 проект»."""
    return t.listed([t(f"word.plan.acc.{kind}", n=n) for kind, n in _by_kind(plans)])


def sent(t: Translator, plans: pd.DataFrame) -> str:
    """Say between which days the plans went into approval; blank where nobody told."""
    days = plans["sent_on"].dropna()
    return "" if days.empty else span(t, days.min().date(), days.max().date())


def standing(t: Translator, plans: pd.DataFrame, *, asked: int) -> str:
    """Say where the plans stand, as sentences: approved, returned until when, on the way, missing, published."""
    said = [_approved(t, plans[plans["status"] == "approved"])]
    said += [_open(t, plans[plans["status"] == status], status) for status in OPEN]
    missing = asked - int(plans["school_id"].nunique())
    said += [counted(t, "word.plan.missing", missing)] if missing > 0 else []
    published = int(plans["published_on"].notna().sum())
    said += [counted(t, "word.plan.published", published)] if published else []
    return " ".join(filter(None, said))


def _approved(t: Translator, plans: pd.DataFrame) -> str:
    parts = _by_kind(plans)
    if not parts:
        return t("word.plan.approved.none")
    (kind, n), *rest = parts
    first = counted(t, f"word.plan.approved.{kind}", n)
    named = t.listed([first, *(t(f"word.plan.{kind}", n=n) for kind, n in rest)])
    return t("word.sentence", text=named)


def _open(t: Translator, plans: pd.DataFrame, status: str) -> str:
    if plans.empty:
        return ""
    named = t.listed([t(f"word.plan.{kind}", n=n) for kind, n in _by_kind(plans)])
    said = t(f"word.plan.{status}", plans=named, verb=t.plural("word.plan.stands", len(plans)))
    due = plans["due_on"].dropna()
    late = int(plans["is_overdue"].sum())
    until: Any = None if due.empty else long_day(t, due.max().date())
    tail = t("word.plan.until", day=until) if until else ""
    tail += counted(t, "word.plan.late", late) if late else ""
    return t("word.sentence", text=said + tail)


def _by_kind(plans: pd.DataFrame) -> list[tuple[str, int]]:
    counts = plans["kind"].value_counts()
    return [(kind, int(counts[kind])) for kind in KINDS if kind in counts]
