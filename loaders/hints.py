"""What a file's name and folders say of the work inside: «Проведение работы по математике, 4 класс. ВПР 2021»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from data.reference import subjects
from loaders.cells import normalised
from loaders.laid_out import Hint, Hints, Origin

FOLDERS = 3
YEAR = re.compile(r"(?<!\d)(20[12]\d)(?!\d)")
SAMPLE_GRADE = re.compile(r"по образцу (1[01]|[1-9])(?!\d)")
GRADE = re.compile(r"(?<!\d)(1[01]|[1-9])(?:-?[а-я]{1,2})?[\s_-]*кл(?:асс|\b)")
BARE_GRADE = re.compile(r"(?:.*[\s_])?(1[01]|[1-9])(?=$|[\s_.])")
ONLY_GRADE = re.compile(r"(1[01]|[1-9])$")
FOLDER_OF_WORKS = re.compile(r"\d{1,4}|.*(?:впр|класс).*", re.DOTALL)
NOT_WORDS = re.compile(r"[^\w]+|_+")


def hints_of(path: PurePath, *, folder: str, overrides: Mapping[str, int | str]) -> Hints:
    """Gather what is said of a file; of its three nearest folders the nearer one is believed."""
    said = [Hint(name, value, Origin.COMMAND_LINE) for name, value in sorted(overrides.items())]
    said += _said(path.stem, Origin.NAME, bare=BARE_GRADE)
    by_folder: dict[str, Hint] = {}
    for part in list(reversed(path.parent.parts))[:FOLDERS]:
        for hint in _said(part, Origin.FOLDER, bare=ONLY_GRADE) if is_about_work(part) else ():
            by_folder.setdefault(hint.field, hint)
    return Hints(path.name, folder, (*said, *by_folder.values()))


def subject_in(text: str) -> str | None:
    """Find the subject that a text names in whole words; longer names win, two subjects are none."""
    left = f" {NOT_WORDS.sub(' ', normalised(text)).strip()} "
    found = set()
    for name, code in _subject_names():
        if f" {name} " in left:
            found.add(code)
            left = left.replace(f" {name} ", " ")
    return found.pop() if len(found) == 1 else None


def is_about_work(folder: str) -> bool:
    """Tell a folder of works (``2020``, ``8``, «ВПР 2021», «Физика») from others with a number in the name."""
    return FOLDER_OF_WORKS.fullmatch(normalised(folder)) is not None or subject_in(folder) is not None


def _said(text: str, origin: Origin, *, bare: re.Pattern[str]) -> Iterator[Hint]:
    plain = normalised(text)
    if year := YEAR.search(plain):
        yield Hint("year", int(year.group(1)), origin)
    if grade := SAMPLE_GRADE.search(plain) or GRADE.search(plain) or bare.match(plain):
        yield Hint("grade", int(grade.group(1)), origin)
    if subject := subject_in(text):
        yield Hint("subject", subject, origin)


@functools.cache
def _subject_names() -> tuple[tuple[str, str], ...]:
    names = {
        (NOT_WORDS.sub(" ", normalised(name)).strip(), subject.code)
        for subject in subjects().values()
        for name in (subject.name, subject.dative, subject.short, *subject.names)
    }
    return tuple(sorted(names, key=lambda pair: (-len(pair[0]), pair)))
