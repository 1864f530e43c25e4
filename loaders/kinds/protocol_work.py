"""Which work a protocol is of: its content speaks first, names are asked for the rest and must not contradict."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from data.facts import AssessmentKey
from data.reference import procedures
from loaders.cells import as_text, each_once
from loaders.kinds.account import Account
from loaders.kinds.protocol_title import day_of, title_of
from loaders.laid_out import Hints, LaidOut, Origin

AGREE = 0.9
"""The share of pupil codes or class names that must tell one grade before they are believed."""
CODE = re.compile(r"(1[0-2]|[1-9])\d{4}")
CLASS = re.compile(r"(1[01]|[1-9])\s?[«\"(]?[а-яa-z][»\")]?", re.IGNORECASE)
FIRST_AUTUMN_MONTH = 8
UNSAID = {"year": "no_year", "grade": "no_grade", "subject": "no_subject"}


@dataclass(frozen=True)
class Said:
    """What the content says: ``code`` and ``evidence`` explain a contradiction; a title is believed over names."""

    value: int | str | None
    code: str
    evidence: Mapping[str, str | int] = field(default_factory=dict)
    is_title: bool = False


@dataclass(frozen=True)
class Work:
    """A settled work; ``context`` is what names said and the content did not."""

    key: AssessmentKey
    context: str


def work_of(account: Account, hints: Hints) -> Work | None:
    """Settle which work it is; None after a fatal fault: something unsaid or contradictory."""
    options = account.laid_out.layout.options
    _check_procedure(account, hints)
    title = title_of(account.laid_out.above)
    day = title.day or _loading_day(account.laid_out)
    is_autumn = options["written"] == "autumn" or bool(day and day.month >= FIRST_AUTUMN_MONTH)
    content = {
        "year": _titled(title.year, "year_conflict")
        or Said(options.get("year", day.year if day else None), "year_conflict"),
        "grade": _titled(title.grade, "grade_conflict_title") or _grade_said(account, is_autumn=is_autumn),
        "subject": _titled(title.subject, "subject_conflict_title") or Said(None, ""),
    }
    settled = {name: _settle(account, hints, name, said) for name, said in content.items()}
    if account.is_refused:
        return None
    unsaid = [f"{name}={settled[name]}" for name, said in content.items() if said.value is None]
    return Work(_key(options["procedure"], settled, is_autumn=is_autumn), ";".join(unsaid))


def _titled(value: int | str | None, code: str) -> Said | None:
    return None if value is None else Said(value, code, is_title=True)


def _check_procedure(account: Account, hints: Hints) -> None:
    hint, found = hints.best("procedure"), account.laid_out.layout.options["procedure"]
    if hint is not None and hint.value != found:
        account.say("procedure_conflict", {"said": hint.value, "found": found})


def _key(procedure: str, settled: dict[str, int | str | None], *, is_autumn: bool) -> AssessmentKey:
    year, grade = int(settled["year"] or 0), int(settled["grade"] or 0)
    return AssessmentKey(
        procedure=procedure,
        kind=procedures()[procedure].kind,
        year=year,
        academic_year=year if is_autumn else year - 1,
        programme_grade=grade,
        pupil_grade=grade + int(is_autumn),
        subject=str(settled["subject"]),
    )


def _settle(account: Account, hints: Hints, name: str, said: Said) -> int | str | None:
    hint = next((h for h in hints.all(name) if not said.is_title or h.origin is Origin.COMMAND_LINE), None)
    if hint is None:
        if said.value is None:
            account.say(UNSAID[name])
        return said.value
    if said.value is not None and said.value != hint.value:
        told = {"said": hint.value, "origin": hint.origin.value, "found": said.value}
        account.say(said.code, {**told, **said.evidence})
    return hint.value


def _grade_said(account: Account, *, is_autumn: bool) -> Said:
    shift = account.laid_out.layout.options.get("code_grade_shift")
    if shift is not None:
        return _grade_by_codes(account, shift=int(shift))
    grade, count = _agreed(_first_group(CLASS, account.laid_out, "class_name"))
    value = None if grade is None else grade - int(is_autumn)
    return Said(value, "grade_conflict_class", {"pupil_grade": grade or 0, "pupils": count})


def _grade_by_codes(account: Account, *, shift: int) -> Said:
    prefixes = _first_group(CODE, account.laid_out, "pupil_code")
    prefix, count = _agreed(prefixes)
    if prefix is None:
        told = Counter(int(each) for each in prefixes if each is not None)
        if len(told) > 1:
            account.say("mixed_grades", {"found": ", ".join(f"{each} ({told[each]})" for each in sorted(told))})
        return Said(None, "")
    others = np.array([each is not None and int(each) != prefix for each in prefixes], dtype=bool)
    account.fault(others, "code_grade", params=lambda _: {"expected": prefix})
    code = "grade_conflict_autumn" if shift else "grade_conflict"
    return Said(prefix - shift, code, {"prefix": prefix, "pupils": count})


def _first_group(pattern: re.Pattern[str], laid_out: LaidOut, field: str) -> list[str | None]:
    def read(cell: object) -> str | None:
        hit = pattern.fullmatch(as_text(cell) or "")
        return hit.group(1) if hit else None

    return list(each_once(laid_out.frame[field], read)) if field in laid_out.frame else []


def _agreed(prefixes: list[str | None]) -> tuple[int | None, int]:
    told = Counter(int(each) for each in prefixes if each is not None)
    if not told:
        return None, 0
    prefix, count = told.most_common(1)[0]
    return (prefix, count) if count >= AGREE * told.total() else (None, count)


def _loading_day(laid_out: LaidOut) -> date | None:
    if "loaded" not in laid_out.frame:
        return None
    days = Counter(day for day in each_once(laid_out.frame["loaded"], day_of) if day is not None)
    return days.most_common(1)[0][0] if days else None
