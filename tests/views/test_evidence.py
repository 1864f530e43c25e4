"""Every figure of every view is explained: it follows from its operands, and rows of files stand behind."""

import pandas as pd
import pytest

from components.table import key_names
from data.ledger import save
from domain.codes import KEY_FRAME, Figure, Reference, ViewCode, key_of
from domain.filters import Filters
from domain.scope import Scope
from i18n import translator
from tests.world import mathematics
from views._evidence_cell import cell_of
from views._evidence_formulas import GIVEN
from views._evidence_measures import MEASURES, is_count, is_identifier, measure_of
from views.catalogue import VIEWS, view_of
from views.evidence import computed, explain

EVERYONE = Scope.all_schools()
SCREENS = [*VIEWS, "school/1", "school/5"]
ASKED = [Filters(), Filters(assessment="oge-2021"), Filters(point="q3")]
INDICATORS = ["lessons_attended", "axis.social_passport.full_families", "participation"]
MOST_ROWS = 1
# every so many figures of a view are computed anew
DEMONSTRATED = [
    ("compare", 6),
    ("overview", 6),
    ("school/40", 6),
    ("risks", 9),
    ("participation", 5),
    ("curator", 12),
]


def result_of(store, view, filters):
    function, more = view_of(view)
    return store.ask(function, scope=EVERYONE, filters=filters, **more)


def measured(result, view):
    """Give (frame name, frame, column) of every number that says something of its row."""
    name = view.partition("/")[0]
    for frame, rows in vars(result).items():
        for column in rows.columns if isinstance(rows, pd.DataFrame) else ():
            if rows[column].dtype.kind in "iuf" and not is_identifier(name, column):
                yield frame, rows, column


def references(result, view):
    """Name the first rows of every figure, and the key figures."""
    for frame, rows, column in measured(result, view):
        known = rows[rows[column].notna()]
        for row in known.head(MOST_ROWS).to_dict("records") if key_names(rows) else ():
            yield Reference(view, Figure(frame, column, key_of(row, key_names(rows))))
    for figure in getattr(result, "key_figures", ()):
        yield Reference(view, Figure(KEY_FRAME, figure.code))


def check(store, reference, filters):
    said = explain(store, reference, scope=EVERYONE, filters=filters)
    assert said.state != "unknown", reference
    if said.value is not None:
        assert computed(said) == pytest.approx(said.value, abs=1e-9), (reference, said.operands)
    return said


@pytest.mark.parametrize("view", SCREENS)
def test_every_measured_column_has_its_formula(store, built, view):
    lacking = [
        f"{view.partition('/')[0]}.{frame}.{column}"
        for one in (store, built.store)
        for frame, rows, column in measured(result_of(one, view, Filters()), view)
        if not (is_count(rows[column]) and len(rows))
        and (view, frame) != ("overview", "distribution")
        and measure_of(view.partition("/")[0], frame, column) is None
        and rows[column].notna().any()
    ]
    assert not lacking, "add them to views/_evidence_measures.py (docs/recipes/explain_a_figure.md)"


@pytest.mark.parametrize("filters", ASKED, ids=lambda one: str(one.to_query()))
@pytest.mark.parametrize("view", ["compare", "overview", "directions", "school/1"])
def test_a_figure_follows_from_its_operands(store, view, filters):
    found = list(references(result_of(store, view, filters), view))
    assert len(found) > 5
    for reference in found:
        check(store, reference, filters)


@pytest.mark.parametrize("indicator", INDICATORS)
def test_an_indicator_follows_from_its_operands(store, indicator):
    filters = Filters(indicator=indicator)
    rows = result_of(store, "overview", filters).distribution
    for column in ("value_pct", "low_pct", "high_pct"):
        for row in rows[rows[column].notna()].head(MOST_ROWS).to_dict("records"):
            figure = Figure("distribution", column, key_of(row, ["school_id"]))
            assert check(store, Reference("overview", figure), filters).operands


@pytest.mark.parametrize(("view", "step"), DEMONSTRATED)
def test_figures_of_the_demonstration_follow_from_their_operands(built, view, step):
    filters = Filters(schools=(1, 2, 40)) if view == "curator" else Filters()
    found = list(references(result_of(built.store, view, filters), view))
    assert len(found) > 2 * step
    for reference in found[::step]:
        check(built.store, reference, filters)


def test_every_formula_and_number_has_its_words():
    t = translator("ru")
    formulas = {one.formula for one in MEASURES.values()}
    assert all(t.has(f"evidence.{part}.{name}") for name in formulas for part in ("formula", "words"))
    own = {"values", "level", "line", "factor"}
    counted = [
        one for one in MEASURES.values() if one.formula not in GIVEN and one.base not in ("shown", "factor")
    ]
    names = {str(name) for one in counted for role, name in one.operands.items() if role not in own}
    assert not {name for name in names if not t.has(f"evidence.operand.{name}")}


def cell(store, text, filters=None, **more):
    return explain(store, Reference.read(text), scope=EVERYONE, filters=filters or Filters(), **more)


def test_a_share_names_its_people_its_rows_and_who_is_not_in_it(store):
    said = cell(store, "compare/schools.lowered_pct.school_id-1")
    assert (said.value, said.formula, said.unit) == (20.0, "share", "pct")
    assert [(one.role, one.name, one.value) for one in said.operands] == [
        ("part", "lowered", 4.0),
        ("whole", "both", 20.0),
    ]
    (row,) = said.sources.to_dict("records")
    assert (row["school"], row["sheet"], row["row_ranges"], row["rows"]) == ("№ 1", "Протокол", "2-9", 8)
    assert (row["file_name"], row["loaded_by"]) == ("vpr_2021_mathematics.xlsx", "Тест")
    assert said.left_out[["reason", "number"]].to_numpy().tolist() == [["absent", 2.0]]
    assert [one.code for one in said.caveats] == ["computed", "scale"]
    assert said.about["school"] == "СОШ № 1"


def test_the_rows_are_those_of_the_schools_of_the_figure(store):
    whole = cell(store, "compare/key.compare_lowered").sources
    assert sorted(whole["school_id"]) == [1, 2, 3, 4, 5]
    south = cell(store, "compare/schools.lowered_pct.school_id-4")
    assert list(south.sources["school_id"]) == [4]
    territory = cell(store, "school/1/results.territory_quality_pct.procedure-vpr.year-2021.programme_grade-4")
    assert sorted(territory.sources["school_id"]) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("view", ["school/40", "curator"])
def test_the_middle_of_all_schools_rests_on_all_of_them(built, view):
    filters = Filters(schools=(1, 2, 40))
    said = check(built.store, Reference.read(f"{view}/axes.median.axis-income"), filters)
    (values,) = [one.values for one in said.operands if one.values]
    assert len(said.sources) == len(values) > 100
    assert "school" not in said.about


@pytest.mark.parametrize("figure", ["schools.lowered_pct.school_id-5", "schools.assessment_mean_mark.school_id-5"])
def test_a_hidden_figure_gives_nothing_away(store, figure):
    said = cell(store, f"compare/{figure}")
    assert (said.state, said.value, said.operands) == ("hidden", None, ())
    assert set(said.left_out["what"]) <= {"rows"}
    assert len(said.sources) == 1


def test_what_was_replaced_is_named(store):
    save(store, [mathematics(content="again")], by="Другой")
    said = cell(store, "compare/schools.lowered_pct.school_id-1")
    assert list(said.sources["replaced"]) == ["vpr_2021_mathematics.xlsx"]
    assert list(said.sources["loaded_by"]) == ["Другой"]


def test_a_code_tells_that_the_data_changed_since(store):
    said = cell(store, "compare/schools.lowered_pct.school_id-1")
    code = ViewCode.read(said.code)
    assert (code.revision, code.figure) == (said.revision, Figure("schools", "lowered_pct", (("school_id", "1"),)))
    later = cell(store, "compare/schools.lowered_pct.school_id-1", code.filters, since=code.revision - 2)
    assert later.changes > 0
    assert later.value == said.value


@pytest.mark.parametrize("view", ["overview", "compare", "directions", "school/1"])
def test_the_filters_of_a_code_give_the_same_tables(built, view):
    first = result_of(built.store, view, Filters())
    again = result_of(built.store, view, first.footing.filters)
    for name, rows in vars(first).items():
        if isinstance(rows, pd.DataFrame):
            figures = [column for column in rows if column != "href"]
            pd.testing.assert_frame_equal(rows[figures], getattr(again, name)[figures])


@pytest.mark.parametrize(
    "text",
    [
        "nothing/a.b",
        "compare/nothing.b",
        "compare/schools.nothing.school_id-1",
        "compare/schools.lowered_pct",
        "compare/schools.lowered_pct.school_id-99",
        "compare/schools.lowered_pct.nothing-1",
        "compare/footing.lowered_pct",
        "compare/key.nothing",
    ],
)
def test_what_is_not_there_is_unknown(store, text):
    assert cell(store, text).state == "unknown"


def test_an_empty_store_has_nothing_to_explain(empty_store):
    assert cell(empty_store, "compare/schools.lowered_pct.school_id-1").state == "unknown"
    assert cell_of("compare", result_of(empty_store, "compare", Filters()), Figure("key", "x")) is None
