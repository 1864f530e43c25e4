"""What a loader hands over to the ledger: counted facts of one file, without a single pupil."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from domain.problem import Problem


@dataclass(frozen=True, order=True)
class AssessmentKey:
    """Names one work; the ledger finds or makes its row."""

    procedure: str
    kind: str
    year: int
    academic_year: int
    programme_grade: int
    pupil_grade: int
    subject: str
    mode: str = "regular"

    def unit_key(self) -> str:
        """Give the part of a unit's key that tells this work from others."""
        return f"{self.procedure}:{self.year}:{self.programme_grade}:{self.subject}:{self.mode}"


@dataclass(frozen=True)
class SchoolEntry:
    """A school as a registry has it: ``code`` is its identity, ``territory`` the path from the top."""

    code: str
    short_name: str
    full_name: str = ""
    territory: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    sheet: str = ""
    row: int = 0


@dataclass(frozen=True)
class GroupEntry:
    """A row of «Группы участников»: ``parent`` is the position of the group above it among those of the file.

    ``school`` is the code of the school where the register knows it.
    """

    kind: str
    name: str
    code: str = ""
    parent: int | None = None
    school: str | None = None


@dataclass(frozen=True)
class Facts:
    """Everything one file says.

    ``units``: one row per fact unit with the columns ``unit`` (a number unique in this file), ``kind``,
    ``school`` (``School.code``) or, of facts of a territory, ``territory`` (its path from the top), or, of
    published shares, ``group`` (a position in ``groups``), ``key``, ``academic_year``, ``point``,
    ``instrument``, ``assessment`` (a position in ``assessments``), ``sheet``, ``row_ranges``; what does not
    apply is None.
    ``tables``: name of a table of ``data.schema`` -> its rows with ``unit`` in place of ``unit_id``;
    school references inside rows (``curator_school``) are school codes.
    ``schools``: entries of a registry; each becomes a unit of the kind ``registry``.
    """

    units: pd.DataFrame
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    assessments: Sequence[AssessmentKey] = ()
    schools: Sequence[SchoolEntry] = ()
    groups: Sequence[GroupEntry] = ()


@dataclass(frozen=True)
class ReadFile:
    """One file after reading: what it is, what it says, what is wrong with it.

    ``facts`` is None when the file is refused. ``rows = counted + sum(ignored)`` always.
    ``context`` is what came from the command line or the folder and not from the content; it is part of
    the file's identity: the same bytes as another subject are another load.
    """

    file_name: str
    folder: str
    sha256: str
    layout: str | None
    context: str
    rows: int
    counted: int
    ignored: Mapping[str, int]
    problems: Sequence[Problem]
    facts: Facts | None
