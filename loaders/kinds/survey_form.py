"""Which questionnaire a table of answers is, of which year and school, where its columns do not say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from data.names import name_key
from data.reference.surveys import Questionnaire, questionnaires
from loaders.cells import as_text
from loaders.kinds.own_cells import as_school_year
from loaders.laid_out import Hints, LaidOut, Origin
from loaders.question_words import questions_of

_SCHOOL_YEAR = re.compile(r"20\d\d\s*[/\\\-–—_]\s*(?:20)?\d\d(?!\d)")


@dataclass(frozen=True)
class Form:
    """A questionnaire with the columns of its questions: code -> field of the laid-out table."""

    questionnaire: Questionnaire
    fields: Mapping[str, str]


def forms_of(laid_out: LaidOut) -> Sequence[Form]:
    """Give the questionnaires that hold every question of the table; one is meant, several are unclear."""
    told = _told(laid_out)
    meant: list[Form] = []
    for questionnaire in questionnaires().values():
        fields = {
            code: column.field
            for column in laid_out.repeated
            for owner, code in questions_of(column.groups["label"] or "")
            if owner == questionnaire.code
        }
        is_named = not told or bool(told & {name_key(name) for name in (questionnaire.code, *questionnaire.names)})
        if is_named and len(fields) == len(laid_out.repeated):
            meant.append(Form(questionnaire, fields))
    return meant


def year_named(hints: Hints) -> int | None:
    """Read a school year from the name of the file or its folders (``2021-2022``); --year is its first year."""
    said = hints.best("year")
    if said is not None and said.origin is Origin.COMMAND_LINE:
        return int(said.value)
    for part in (PurePath(hints.file_name).stem, *reversed(PurePath(hints.folder).parts)):
        for found in _SCHOOL_YEAR.findall(part):
            year = as_school_year(found.replace("_", "-"))
            if year is not None:
                return year
    return None


def school_named(hints: Hints) -> str | None:
    """Give the school that the command line names."""
    said = hints.best("school")
    return str(said.value) if said is not None and said.origin is Origin.COMMAND_LINE else None


def _told(laid_out: LaidOut) -> set[str]:
    texts = (as_text(cell) for cell in laid_out.frame["questionnaire"].unique())
    return {name_key(text) for text in texts if text}
