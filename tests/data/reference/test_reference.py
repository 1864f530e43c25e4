"""Reference data agree with themselves, with the catalogues and with the files they come from."""

import json
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from data import reference
from data.reference.reading import ReferenceMistake, coded, instrument, made
from data.schema import Base
from i18n import LANGUAGES, LOCALES, read_catalogues
from tests.world import MATHEMATICS

SHARED = Path(__file__).parents[4] / "shared" / "data"
FILES = {"vpr": SHARED / "vpr", "scales": SHARED / "reference" / "vpr_scales.json"}
VOCABULARIES = {
    "subject": reference.subjects,
    "procedure": reference.procedures,
    "program": reference.programs,
    "direction": reference.directions,
    "instrument": reference.instruments,
    "point": reference.periods,
    "plan_kind": reference.plan_kinds,
    "plan_status": reference.plan_statuses,
    "event_kind": reference.event_kinds,
    "work_status": reference.work_statuses,
    "quadrant": reference.quadrants,
    "indicator": reference.indicators,
}
SHORT = ("subject", "direction")


def texts(language):
    return read_catalogues(LOCALES / language / "LC_MESSAGES")


def keys():
    found = {f"{kind}.{code}" for kind, words in VOCABULARIES.items() for code in words()}
    found |= {f"{kind}.{code}.short" for kind in SHORT for code in VOCABULARIES[kind]()}
    for each in reference.instruments().values():
        found |= {f"axis.{each.code}.{axis.code}{end}" for axis in each.axes for end in ("", ".short")}
        found |= {f"level.{level.code}" for level in each.levels} | {f"unit.{axis.unit}" for axis in each.axes}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_name_for_readers(language):
    assert not keys() - texts(language).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_layout_has_a_name_for_readers(language):
    layouts = {
        f"layout.{path.stem}" for path in (Path(reference.__file__).parents[2] / "loaders/layouts").glob("*.toml")
    }
    assert not layouts - texts(language).keys()


@pytest.mark.parametrize(
    ("column", "words"), [("plan.kind", reference.plan_kinds), ("plan_status.status", reference.plan_statuses)]
)
def test_codes_are_those_the_schema_takes(column, words):
    table, name = column.split(".")
    rules = " ".join(
        str(rule.sqltext) for rule in Base.metadata.tables[table].constraints if hasattr(rule, "sqltext")
    )
    assert all(f"'{code}'" in rules for code in words())
    assert name in rules


def test_directions_stand_in_the_order_of_the_document():
    found = [(direction.position, direction.code) for direction in reference.directions().values()]
    assert found[0] == (1, "mass_basics")
    assert found[-1] == (7, "effective_mode")


@pytest.mark.parametrize(
    ("words", "text", "code"),
    [
        (reference.subjects, "Русскому  языку", "russian"),
        (reference.subjects, "МА", "mathematics"),
        (reference.subjects, "окружающему миру", "world"),
        (reference.periods, "1-я четверть", "q1"),
        (reference.periods, "II четверть", "h1"),
        (reference.periods, "1 триместр", "h1"),
        (reference.periods, "II триместр", "q3"),
        (reference.periods, "IV четверть", None),
        (reference.directions, "развитие таланта", "talent"),
        (reference.programs, "Проект «500+»", "p500"),
        (reference.plan_statuses, "утверждён", "approved"),
        (reference.subjects, "Астрономия", None),
    ],
)
def test_words_of_files_are_understood(words, text, code):
    assert reference.named(words(), text) == code


@pytest.mark.parametrize("words", VOCABULARIES.values(), ids=VOCABULARIES)
def test_no_word_means_two_things(words):
    spelled = Counter(
        reference.name_key(name)
        for word in words().values()
        for name in {*map(reference.name_key, getattr(word, "names", ()))}
    )
    assert not [name for name, times in spelled.items() if times > 1]


def test_scale_turns_points_into_marks():
    scale = reference.scale_for("vpr", 2021, 4, "mathematics")
    assert [scale.mark(points) for points in (0, 5, 6, 9, 10, 14, 15, 20)] == [2, 2, 3, 3, 4, 4, 5, 5]


@pytest.mark.parametrize("year", [2020, 2022, 2023, 2024])
def test_scale_of_another_year_is_no_scale(year):
    assert reference.scale_for("vpr", year, 8, "mathematics") is None


def test_scales_without_a_year_are_kept_and_never_applied():
    without = [scale for scale in reference.scales() if scale.year is None]
    assert len(without) == 8
    assert reference.scale_for("vpr", None, 8, "mathematics") is None


def test_misprinted_scale_is_mended_and_says_so():
    scale = reference.scale_for("vpr", 2021, 8, "geography")
    assert scale.starts[2] == 36
    assert "35" in scale.note


def test_work_without_a_scale_may_have_a_maximum():
    assert reference.scale_for("vpr", 2020, 5, "russian") is None
    assert reference.maximum_for("vpr", 2020, 5, "russian") == 45
    assert reference.maximum_for("oge", 2021, 9, "mathematics") is None
    assert reference.task_maxima_for("oge", 2021, 9, "mathematics") == ()


def test_tasks_add_up_to_the_maximum_of_every_work():
    for work, known in reference.maxima().items():
        assert sum(known.tasks) == known.points == reference.maximum_for(*work), work


def test_world_has_a_scale_for_its_mathematics():
    key = MATHEMATICS
    assert reference.scale_for(key.procedure, key.year, key.programme_grade, key.subject).starts == (6, 10, 15)


@pytest.mark.parametrize(
    ("procedure", "grades", "point", "years_back"),
    [("vpr", (5, 5), "q3", 0), ("vpr", (5, 6), "year", 1), ("vpr", (11, 11), "h1", 0), ("oge", (9, 9), "year", 0)],
)
def test_assessment_meets_the_journal_of_its_time(procedure, grades, point, years_back):
    met = reference.meeting_for(procedure, programme_grade=grades[0], pupil_grade=grades[1])
    assert (met.point, met.years_back) == (point, years_back)


def test_unknown_procedure_meets_no_journal():
    assert reference.meeting_for("pisa", programme_grade=9, pupil_grade=9) is None


def test_axis_maps_by_fixed_bounds():
    axis = reference.instruments()["context"].axis("teachers_under_30")
    assert [axis.position(value) for value in (-5, 0, 25, 50, 80)] == [0, 0, 50, 100, 100]


def test_levels_lie_inside_the_bounds():
    for each in reference.instruments().values():
        bounds = [(axis.low, axis.high) for axis in each.axes if axis.kind == "ordinal"]
        assert all(low <= level.value <= high for level in each.levels for low, high in bounds)


def test_every_number_has_its_year_and_source():
    for known in (*reference.thresholds().values(), reference.weights()):
        assert known.source
        assert 1900 < known.year < 2100
    assert reference.threshold("small_group") == 10


def test_reference_objects_cannot_be_changed():
    with pytest.raises(TypeError):
        reference.subjects()["new"] = None


def test_code_given_twice_is_a_mistake():
    word = reference.Word("a", ())
    with pytest.raises(ReferenceMistake, match="twice"):
        coded([word, word])


def test_unknown_entry_is_a_mistake():
    with pytest.raises(ReferenceMistake, match="colour"):
        made(reference.Word, {"code": "a", "names": [], "colour": "red"})


@pytest.mark.parametrize(
    ("old", "new"), [("bounds = [0, 100]", "bounds = [100, 0]"), ("[[level]]", "[[ignored]]")]
)
def test_implausible_instrument_is_a_mistake(tmp_path, monkeypatch, old, new):
    text = (Path(reference.__file__).parent / "instruments" / "risk_profile.toml").read_text("utf-8")
    (tmp_path / "own.toml").write_text(text.replace(old, new), encoding="utf-8")
    monkeypatch.setattr("data.reference.reading.FOLDER", tmp_path)
    with pytest.raises((ReferenceMistake, TypeError)):
        instrument(tmp_path / "own.toml")


@pytest.mark.real
@pytest.mark.skipif(not FILES["scales"].exists(), reason="the file of scales is not on this machine")
def test_scales_are_those_of_their_source():
    source = json.loads(FILES["scales"].read_text("utf-8"))
    subjects = {subject.name: code for code, subject in reference.subjects().items()}
    told = {
        (each.get("year"), each["grade"], subjects[each["subject"]]): (
            tuple(each["bounds"][mark][0] for mark in "345"),
            each["max"],
        )
        for each in source
    }
    kept = {(s.year, s.grade, s.subject): (s.starts, s.max_points) for s in reference.scales()}
    assert {work for work in kept if kept[work] != told[work]} == {(2021, 8, "geography")}
    assert kept.keys() == told.keys()


def observed_tasks(path: Path, year: int) -> list[int]:
    """Infer the most points of each task: the highest value that at least 1 % hold, of tasks at least 1 % have."""
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    sheet = pd.DataFrame(rows[1:], columns=[str(name) for name in rows[0]]).astype(str)
    variant, total, first = ("var-1", "sum", 10) if year == 2020 else ("вариант", "всего баллов", 9)
    wrote = sheet[(sheet[variant] != "отсутствовал") & (sheet[total].str.strip() != "")]
    columns = wrote.columns[first:] if year == 2020 else [name for name in wrote if name.startswith("балл за")]
    tasks = []
    for name in columns:
        told = wrote[name].str.strip().loc[lambda text: text != ""]
        points = pd.to_numeric(told, errors="coerce").dropna()
        if len(told) >= 0.01 * len(wrote):
            shares = points.value_counts(normalize=True)
            tasks.append(int(shares[shares >= 0.01].index.max()))
    return tasks


@pytest.mark.real
@pytest.mark.skipif(not FILES["vpr"].exists(), reason="the protocols are not on this machine")
@pytest.mark.parametrize("work", reference.maxima(), ids=str)
def test_maxima_are_those_of_the_protocols(work):
    _, year, grade, subject = work
    known = reference.subjects()[subject]
    name = (
        f"{known.name}.xlsx"
        if year == 2020
        else f"Проведение работы по {known.dative}, {grade} класс. ВПР {year}.xlsx"
    )
    assert (
        tuple(observed_tasks(FILES["vpr"] / str(year) / str(grade) / name, year)) == reference.maxima()[work].tasks
    )
