"""Which exam a table of a protocol is of, and its day: the line over it speaks, else the file's name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

import numpy as np
import numpy.typing as npt

from data.facts import AssessmentKey
from data.reference import Exam, exams, named, procedures, subjects
from loaders.hints import subject_in
from loaders.kinds.own_cells import as_date
from loaders.kinds.own_sieve import Sieve
from loaders.laid_out import Hints, LaidOut, Origin

Groups = Mapping[str, str | None]
UNTITLED = -1


@dataclass(frozen=True)
class Sitting:
    """An exam on its day; ``gives_marks`` where points are of no use; ``context`` is what the name told."""

    key: AssessmentKey
    day: date
    gives_marks: bool
    context: str = ""

    @property
    def unit_key(self) -> str:
        """Give the key of its units: protocols of another day of the same exam stand beside, not instead."""
        return f"{self.key.unit_key()}:{self.day.isoformat()}"


def places_of(laid_out: LaidOut) -> npt.NDArray[np.intp]:
    """Tell for each row which line names its table, ``UNTITLED`` where none stands over it."""
    titles = [separator.row for separator in laid_out.separators]
    return np.searchsorted(titles, laid_out.frame.index.to_numpy(), side="right") - 1


def sittings(sieve: Sieve, laid_out: LaidOut, hints: Hints) -> dict[int, Sitting]:
    """Settle the exam of each table that has rows; what is unsaid or contradictory refuses the file."""
    settled = {
        int(place): _Settling(sieve, laid_out, hints, place=int(place)).settle()
        for place in np.unique(places_of(laid_out))
    }
    return {place: sitting for place, sitting in settled.items() if sitting is not None}


class _Settling:
    """One table on its way to its exam."""

    def __init__(self, sieve: Sieve, laid_out: LaidOut, hints: Hints, *, place: int) -> None:
        self._sieve, self._hints, self._options = sieve, hints, laid_out.layout.options
        title = laid_out.separators[place] if place != UNTITLED else None
        self._row = title.row if title else None
        self._title: Groups = title.groups if title else {}
        pattern = laid_out.layout.separator
        hit = pattern.fullmatch(PurePath(hints.file_name).stem) if pattern else None
        self._name: Groups = hit.groupdict() if hit else {}

    def settle(self) -> Sitting | None:
        """Give the exam, or None after a fatal fault."""
        procedure, day = self._procedure(), self._day()
        subject = self._subject(procedure) if procedure else None
        if procedure is None or day is None or subject is None or self._contradicts(day, subject):
            return None
        key = AssessmentKey(
            procedure=procedure,
            kind=procedures()[procedure].kind,
            year=day.year,
            academic_year=day.year - 1,
            programme_grade=self._options["grade"],
            pupil_grade=self._options["grade"],
            subject=subject,
        )
        return Sitting(key, day, _gives_marks(key), context="" if self._row else f"{key.unit_key()}:{day}")

    def _procedure(self) -> str | None:
        said = named(procedures(), self._said("procedure") or "")
        codes = {exam.procedure for exam in self._exams()}
        hint = self._hints.best("procedure")
        allowed = self._options["procedures"]
        # codes of ordinary exams do not rule out another form; a special form has codes of its own
        special = None if allowed[0] in codes else next((code for code in allowed if code in codes), None)
        found = said or special
        wanted = str(hint.value) if hint else None
        settled = found or wanted or str(allowed[0])
        if settled not in allowed or (wanted and wanted != settled):
            conflict = {"said": wanted or settled, "found": found or str(allowed[0])}
            self._sieve.say("procedure_conflict", conflict, row=self._row)
            return None
        return settled

    def _day(self) -> date | None:
        text = self._said("date")
        if text is None:
            self._sieve.say("no_exam_day", row=self._row)
            return None
        day = as_date(text if re.match(r"\d\d\.", text) else text.replace(".", "-"))
        if day is None:
            self._sieve.say("impossible_exam_day", row=self._row)
        return day

    def _subject(self, procedure: str) -> str | None:
        exam = next((exam for exam in self._exams() if exam.procedure == procedure), None)
        text = self._said("subject")
        if text:
            return self._by_name(text, exam)
        if exam is not None:
            self._sieve.say("subject_by_code", {"exam": exam.code, "subject": exam.subject}, row=self._row)
            return exam.subject
        hint = self._hints.best("subject")
        if hint is None:
            self._sieve.say("no_exam_subject", row=self._row)
        return None if hint is None else str(hint.value)

    def _by_name(self, text: str, exam: Exam | None) -> str | None:
        subject = named(subjects(), text) or subject_in(text)
        if subject is None:
            self._sieve.say("unknown_exam_subject", row=self._row)
        return exam.subject if exam is not None and exam.also == subject and subject else subject

    def _exams(self) -> list[Exam]:
        code = self._said("code")
        return [exam for exam in exams() if code is not None and exam.code == int(code)]

    def _said(self, name: str) -> str | None:
        """Read the line over the table, or the file's name where there is none."""
        groups = self._title if self._row is not None else self._name
        return groups.get(name) or None

    def _contradicts(self, day: date, subject: str) -> bool:
        found = {"year": day.year, "grade": self._options["grade"], "subject": subject}
        hints = [hint for name in found if (hint := self._hints.best(name)) is not None]
        wrong = any(hint.origin is Origin.COMMAND_LINE and hint.value != found[hint.field] for hint in hints)
        if wrong:
            self._sieve.say("exam_conflict", row=self._row)
        return wrong


def _gives_marks(key: AssessmentKey) -> bool:
    results = {exam.result for exam in exams() if (exam.procedure, exam.subject) == (key.procedure, key.subject)}
    return key.procedure == "gve" or results == {"mark"}
