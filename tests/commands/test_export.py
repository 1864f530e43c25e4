"""`export` as people and schedulers call it: files on the disk, words or one document, exit codes."""

import io
import json
import shutil
import subprocess
import sys
import zipfile

import openpyxl
import pytest

import cli
from api.answers import xlsx_answer
from data.decks import save_deck
from data.store import open_store
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from i18n import translator
from reports.deck_template import OURS
from tests.command_line import ROOT, environment
from views.compare import compare

RU = translator("ru")


@pytest.fixture
def place(settled, tmp_path):
    """Give the store of the world as a file and a folder to write into."""
    path = tmp_path / "store.db"
    shutil.copy(settled, path)
    return path


def export(place, *words):
    return cli.main(["export", *map(str, words), "--store", f"sqlite:///{place}"])


def texts(path):
    with zipfile.ZipFile(path) as package:
        return " ".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))


def test_a_screen_is_the_workbook_that_its_button_gives(place, tmp_path, store):
    out = tmp_path / "x.xlsx"
    assert export(place, "screen", "compare", "--where", "grade=4", "--out", out) == 0
    said = store.ask(compare, scope=Scope.all_schools(), filters=Filters(grade=4))
    same = openpyxl.load_workbook(io.BytesIO(xlsx_answer(said, "compare", RU).data))
    ours = openpyxl.load_workbook(out)
    assert ours.sheetnames == same.sheetnames
    for one, other in zip(ours.worksheets, same.worksheets, strict=True):
        assert list(one.values) == list(other.values)


@pytest.mark.parametrize(
    "words",
    [
        ["/compare?grade=4"],
        ["http://127.0.0.1:8050/compare?grade=4"],
        ["compare.12.grade-4"],
        ["compare", "--where", "grade=4"],
    ],
)
def test_a_screen_is_named_as_it_is_seen(place, tmp_path, words):
    assert export(place, "screen", *words, "--out", tmp_path / "x.xlsx") == 0
    first = openpyxl.load_workbook(tmp_path / "x.xlsx").worksheets[0]
    assert "4" in [row[1] for row in first.iter_rows(values_only=True) if row[0] == "Класс"]


@pytest.mark.parametrize("words", [["school/1"], ["/school/1"], ["school", "--school", "№ 1"]])
def test_a_profile_is_named_with_its_school(place, tmp_path, words):
    assert export(place, "screen", *words, "--out", tmp_path / "x.xlsx") == 0
    assert "СОШ № 1" in openpyxl.load_workbook(tmp_path / "x.xlsx").worksheets[0]["A1"].value


def test_a_list_of_schools_has_an_address_of_its_own(place, tmp_path):
    for name, file in (("schools", "a"), ("/school", "b")):
        assert export(place, "screen", name, "--out", tmp_path / f"{file}.xlsx") == 0
    assert (
        openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
        == openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames
    )


@pytest.mark.parametrize(
    ("words", "code", "words_said"),
    [
        (["screen", "nothing"], 2, "Экрана «nothing» нет"),
        (["screen", "school"], 2, "Экрана «school» нет"),
        (["screen", "school/99"], 1, "Школы «99» нет"),
        (["screen", "compare", "--where", "subject=latin"], 1, "Предмет: значения «latin» здесь нет"),
        (["screen", "compare", "--where", "yaer=1"], 2, "Условия «yaer» нет"),
    ],
)
def test_what_cannot_be_made_is_told_and_no_file_is_left(place, tmp_path, capsys, words, code, words_said):
    assert export(place, *words, "--out", tmp_path / "x.xlsx") == code
    assert words_said in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


def test_a_deck_has_its_slides_and_says_how_many(place, tmp_path, capsys):
    assert export(place, "deck", "directors", "--out", tmp_path / "к совещанию" / "x.pptx") == 0
    assert "Совещание директоров" in texts(tmp_path / "к совещанию" / "x.pptx")
    assert "слайд" in capsys.readouterr().out


def test_a_kept_deck_is_called_by_its_name(place, tmp_path, capsys):
    store = open_store(f"sqlite:///{place}")
    save_deck(store, name="К совещанию", slides=[SlideSpec("overview", "plans")], by="")
    save_deck(store, name="Пустая", slides=[], by="")
    store.close()
    assert export(place, "deck", "К", "совещанию", "--out", tmp_path / "x.pptx") == 0
    assert "1\u00a0слайд," in capsys.readouterr().out
    assert export(place, "deck", "Пустая", "--out", tmp_path / "y.pptx") == 1
    assert "пока нечего показать" in capsys.readouterr().err


def test_a_hall_may_be_shown_letters(place, tmp_path):
    for switch in ([], ["--anonymous"]):
        assert export(place, "deck", "school", "--school", "№ 1", *switch, "--out", tmp_path / "x.pptx") == 0
        assert ("СОШ № 1" in texts(tmp_path / "x.pptx").replace("\u00a0", " ")) == (not switch)


def test_a_program_gets_one_document(place, tmp_path, capsys):
    out = tmp_path / "x.xlsx"
    assert export(place, "screen", "compare", "--out", out, "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)["written"]
    assert (row["path"], row["bytes"]) == (str(out), out.stat().st_size)
    assert row["seconds"] > 0
    assert export(place, "deck", "нет", "--out", tmp_path / "x.pptx", "--json") == 1
    said = capsys.readouterr()
    assert (json.loads(said.out), "Презентации «нет» нет" in said.err) == ({"written": []}, True)


def test_the_file_of_before_is_replaced(place, tmp_path):
    (tmp_path / "x.xlsx").write_text("old")
    assert export(place, "screen", "compare", "--out", tmp_path / "x.xlsx") == 0
    assert openpyxl.load_workbook(tmp_path / "x.xlsx").sheetnames[0] == "О таблицах"


def test_a_place_that_cannot_be_written_is_told(place, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert export(place, "screen", "compare", "--out", tmp_path / "file" / "x.xlsx") == 1
    assert "Записать не получилось" in capsys.readouterr().err


def test_words_may_be_in_another_language(place, tmp_path):
    assert export(place, "screen", "compare", "--language", "en", "--out", tmp_path / "x.xlsx") == 0
    assert openpyxl.load_workbook(tmp_path / "x.xlsx").sheetnames[0] == translator("en")("xlsx.first")


def test_templates_are_copied_and_an_edited_one_is_left(place, tmp_path, capsys):
    folder = tmp_path / "шаблоны"
    assert export(place, "templates", "--out", folder) == 0
    assert (folder / "deck.pptx").read_bytes() == OURS.read_bytes()
    (folder / "deck.pptx").write_text("ours now")
    next(folder.glob("passport.docx")).unlink()
    assert export(place, "templates", "--out", folder) == 0
    assert (folder / "deck.pptx").read_text() == "ours now"
    assert (folder / "passport.docx").is_file()
    assert export(place, "templates", "--out", folder) == 1
    assert "оставлены как есть" in capsys.readouterr().err


def test_nothing_waits_for_the_browser_application(place, tmp_path):
    code = (
        "import sys, cli; code = cli.main(sys.argv[1:]);"
        "sys.exit(code or int(any(name in sys.modules for name in ('dash', 'flask', 'dashboard'))))"
    )
    words = ["export", "deck", "directors", "--out", tmp_path / "x.pptx", "--store", f"sqlite:///{place}"]
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=ROOT,
        env=environment(),
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()


def test_every_school_of_the_selection_gets_its_passport(place, tmp_path):
    assert export(place, "passport", "--where", "program=shnor", "--out", tmp_path / "Паспорта") == 0
    assert sorted(one.name for one in (tmp_path / "Паспорта").iterdir()) == [
        f"Паспорт школы, № {number}.docx" for number in (1, 2, 4)
    ]


def test_one_school_gets_a_passport_and_a_sheet(place, tmp_path):
    for what in ("passport", "visit"):
        assert export(place, what, "--school", "№ 1", "--out", tmp_path / f"{what}.docx") == 0
        assert "СОШ № 1" in texts(tmp_path / f"{what}.docx").replace("\u00a0", " ")


def test_a_note_is_written_into_a_template_of_ones_own(place, tmp_path, capsys):
    assert export(place, "note", "directions", "--out", tmp_path / "x.docx") == 0
    (tmp_path / "own.docx").write_text("no document")
    wish = ["note", "directions", "--template", tmp_path / "own.docx", "--out", tmp_path / "y.docx"]
    assert export(place, *wish) == 1
    assert "own.docx" in capsys.readouterr().err
    assert export(place, "note", "nothing", "--out", tmp_path / "y.docx") == 2
    assert not (tmp_path / "y.docx").exists()


def test_a_presentation_fits_into_one_file(place, tmp_path):
    assert export(place, "offline", "directors", "--out", tmp_path / "x.html") == 0
    assert (tmp_path / "x.html").read_bytes().startswith(b"<!DOCTYPE html>")
