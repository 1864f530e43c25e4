import re
from dataclasses import replace

from loaders.around import read_above, read_separators
from loaders.layout import layouts

ANY = layouts()[0]
TITLED = replace(
    ANY, above=(re.compile(r"ВПР (?P<year>\d+) (?P<subject>.+)"), re.compile(r"Предмет: ?(?P<subject>.*)"))
)
PARTED = replace(ANY, separator=re.compile(r"(?P<school>.+) \| (?P<declared>\d+)"))


def test_a_line_is_read_across_its_cells():
    assert read_above(TITLED, [["Предмет:", "", "Русский  язык"]]) == {"subject": "Русский язык"}


def test_the_earlier_pattern_is_believed():
    rows = [["Предмет:", "Алгебра"], ["ВПР 2026 Математика"]]
    assert read_above(TITLED, rows) == {"subject": "Математика", "year": "2026"}


def test_an_empty_group_says_nothing():
    assert read_above(TITLED, [["Предмет:", None]]) == {}


def test_separators_keep_the_row_that_excel_shows():
    (found,) = read_separators(PARTED, ["1", "СОШ № 1 | 2", "2"], first_row=9)
    assert (found.row, found.groups) == (10, {"school": "СОШ № 1", "declared": "2"})


def test_a_layout_without_separators_has_none():
    assert read_separators(ANY, ["СОШ № 1 | 2"], first_row=9) == []
