import json
from datetime import datetime

from commands import say


def test_a_document_keeps_russian_letters_and_writes_moments_as_text(capsys):
    say.document({"файл": "отметки.csv", "at": datetime(2020, 9, 15, 8, 30)})
    out = capsys.readouterr().out
    assert "отметки.csv" in out
    assert json.loads(out)["at"] == "2020-09-15 08:30:00"


def test_without_a_terminal_there_is_no_bar(capsys):
    with say.bar("Чтение", total=2) as bar:
        bar.update(1)
    assert capsys.readouterr().err == ""


def test_trouble_is_no_part_of_a_report(capsys):
    say.trouble(["Не вышло"])
    assert capsys.readouterr() == ("", "Не вышло\n")
