from typing import get_type_hints

import pytest

from i18n import LANGUAGES, translator
from reports.screen import frames_of
from reports.sheet_names import LONGEST, allowed, sheet_names, unique
from views.catalogue import VIEWS
from views.school import school

FRAMES = {name: frames_of(get_type_hints(view)["return"]) for name, view in {**VIEWS, "school": school}.items()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", FRAMES)
def test_every_sheet_of_ours_has_a_name_that_needs_no_mending(view, language):
    t = translator(language)
    names = list(sheet_names(view, FRAMES[view], t).values())
    assert len({name.casefold() for name in names}) == len(names) == len(FRAMES[view])
    for frame, name in zip(FRAMES[view], names, strict=True):
        title = f"frame.{view}.{frame}"
        assert name == t(f"{title}.short" if t.has(f"{title}.short") else title)


@pytest.mark.parametrize(
    ("name", "mended"),
    [("а/б:в", "а б в"), ("'кавычки'", "кавычки"), ("я" * 40, "я" * LONGEST), ("***", "…"), ("a\tb", "a b")],
)
def test_what_excel_refuses_is_taken_out(name, mended):
    assert allowed(name) == mended


def test_names_differ_by_more_than_capitals():
    assert unique("Школы", {"школы", "школы 2"}) == "Школы 3"


def test_a_numbered_name_is_still_short_enough():
    name = "я" * LONGEST
    assert unique(name, {name}) == f"{'я' * 29} 2"
