import re
import tomllib

import pytest

from domain.problem import Severity
from i18n import translator
from loaders.kinds import KINDS
from loaders.layout import FOLDER, SEVERITIES, LayoutError, layouts, read_layout

TINY = """
code = "tiny"
kind = "protocol"
signature = ["school"]
[columns]
school = { headers = ["Школа"] }
note = { headers = ["Примечание"], required = false, personal = true }
[vocabulary]
absent = ["Отсутствовал"]
[severities]
unknown_school = "warning"
"""


@pytest.fixture
def read(tmp_path):
    def read_text(text, name="tiny"):
        path = tmp_path / f"{name}.toml"
        path.write_text(text, encoding="utf-8")
        return read_layout(path)

    return read_text


def test_a_layout_is_read_with_its_columns_and_words(read):
    layout = read(TINY)
    assert [column.field for column in layout.columns] == ["school", "note"]
    assert not layout.column("note").is_required
    assert layout.says("absent", " ОТСУТСТВОВАЛ ")
    assert not layout.says("absent", None)


def test_severities_are_those_of_the_layout_and_else_the_usual_ones(read):
    layout = read(TINY)
    assert layout.severity("unknown_school") is Severity.WARNING
    assert layout.severity("above_maximum") is Severity.ROW_SET_ASIDE


def test_a_fault_without_a_severity_is_a_mistake_of_the_layout(read):
    with pytest.raises(LayoutError, match="no severity for 'nonsense'"):
        read(TINY).problem("nonsense")


@pytest.mark.parametrize(
    "change",
    [
        ('signature = ["school"]', 'signature = ["scool"]'),
        ('kind = "protocol"', 'kind = "protocol"\nheaderrow = 2'),
        ('code = "tiny"', 'code = "other"'),
        ('unknown_school = "warning"', 'unknown_school = "terrible"'),
        ("headers = ", "header = "),
    ],
)
def test_a_slip_in_a_layout_is_told(read, change):
    with pytest.raises(LayoutError, match=r"tiny\.toml"):
        read(TINY.replace(*change))


def test_a_problem_repeats_no_more_than_a_glimpse_of_a_cell(read):
    assert len(read(TINY).problem("unknown_school", value="я" * 500).value) == 60


@pytest.mark.parametrize("layout", layouts(), ids=lambda layout: layout.code)
def test_every_layout_has_a_counter_a_name_and_is_told_by_its_signature(layout):
    assert layout.kind in KINDS
    assert translator("ru").has(f"layout.{layout.code}")
    assert layout.signature or layout.repeated


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_fault_has_words_for_people(path):
    texts = translator("ru")
    for code, severity in read_layout(path).severities.items():
        assert texts.has(f"problem.{code}"), code
        assert severity is not Severity.ROW_SET_ASIDE or texts.has(f"ignored.{code}"), code


def test_no_fault_has_two_usual_severities():
    codes = [code for named in tomllib.loads(SEVERITIES.read_text(encoding="utf-8")).values() for code in named]
    assert len(codes) == len(set(codes))


def test_every_refusal_in_the_code_has_words_for_people():
    said = re.compile(r'(?:Refused\(|_fatal\(|FATAL, |_refuse\(|else )"([a-z_]+)"')
    sources = [path.read_text(encoding="utf-8") for path in (FOLDER.parent).rglob("*.py")]
    codes = {code for source in sources for code in said.findall(source)}
    assert {"password", "empty_form", "reader_memory", "reader_died"} <= codes
    assert not {code for code in codes if not translator("ru").has(f"problem.{code}")}
