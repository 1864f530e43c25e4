"""Tables one under another on a sheet, headers anywhere, empty columns between."""

from loaders.lay_out_blocks import lay_out_blocks
from loaders.reading.sheets import Sheet
from tests.loaders.exams import MATHS, OGE, RUSSIAN, count, oge, recognised, sparse, works

NUMBERS = list(range(1, len(OGE) + 1))
BLANK = [""]


def laid_out(*rows):
    return lay_out_blocks(recognised(*rows).match, rows).frame


def faults(*rows, more=()):
    return [(problem.code, problem.row) for problem in recognised(*rows, more=more).problems]


def test_the_header_may_stand_lower():
    assert laid_out(["Регион"], BLANK, MATHS, BLANK, OGE, oge()).index.tolist() == [6]


def test_empty_columns_of_merged_cells_are_passed_over():
    frame = laid_out(MATHS, sparse(OGE), sparse(oge()))
    assert frame.loc[3, ["school", "points", "mark"]].tolist() == [5801, 15, 4]


def test_a_repeated_header_and_numbers_of_columns_are_no_rows():
    rows = [MATHS, BLANK, BLANK, BLANK, OGE, NUMBERS, oge(), oge(), BLANK, OGE, NUMBERS, oge()]
    assert laid_out(*rows).index.tolist() == [7, 8, 12]


def test_every_table_is_read_by_its_own_headers():
    frame = laid_out(MATHS, OGE, oge(), RUSSIAN, sparse(OGE), sparse(oge(20, 5)))
    assert frame[["points", "mark"]].to_numpy().tolist() == [[15, 4], [20, 5]]


def test_tables_are_exams_of_their_own():
    counted = count(MATHS, OGE, oge(), oge(), RUSSIAN, OGE, oge(), ["03 - Физика 2026.06.05"], oge(9, 2))
    assert [work[3] for work in works(counted)] == ["mathematics", "russian", "physics"]
    assert counted.facts.units["row_ranges"].tolist() == ["3-4", "7", "9"]


def test_a_header_under_which_the_exam_goes_on_begins_no_other():
    assert count(MATHS, OGE, oge(), OGE, oge()).facts.units["row_ranges"].tolist() == ["3,5"]


def test_a_further_table_without_a_required_column_is_refused():
    assert faults(MATHS, OGE, oge(), RUSSIAN, OGE[:-1], oge()[:-1]) == [("missing_column", 5)]


def test_a_header_below_the_first_rows_is_said():
    assert faults(*[BLANK] * 15, MATHS, OGE, oge())[0][0] in {"no_headers", "header_row"}


def test_a_table_on_another_sheet_is_not_lost_unsaid():
    assert faults(MATHS, OGE, oge(), more=[Sheet("Русский", [RUSSIAN, OGE, oge()])]) == [("other_sheet", None)]


def test_columns_with_people_are_not_laid_out():
    assert set(laid_out(MATHS, OGE, oge())) == {"school", "class_name", "station", "points", "mark"}
