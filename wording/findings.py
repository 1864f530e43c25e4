"""Findings as sentences."""

from __future__ import annotations

from domain.finding import Finding
from i18n import Translator


def sentence(t: Translator, finding: Finding) -> str:
    """Say a finding; a panel's title is often one."""
    return t(f"finding.{finding.code}", **finding.params)


def plain(text: str) -> str:
    """Give a text without its marks of bold, for titles of pages and charts."""
    return text.replace("**", "")


def title(t: Translator, finding: Finding) -> str:
    """Say a finding as a title does: without bold and without a full stop."""
    return plain(sentence(t, finding)).removesuffix(".")


def explanation(t: Translator, finding: Finding) -> str:
    """Say the innocent explanation of a finding («Возможно: …»), nothing where it has none."""
    maybe = f"finding.{finding.code}.maybe"
    return t("finding.maybe", text=t(maybe, **finding.params)) if t.has(maybe) else ""
