from types import SimpleNamespace

import pandas as pd
import pytest
from markupsafe import Markup

from i18n import translator
from pages._events import event, folded

T = translator("ru")


def happened(**change):
    known = {
        "at": pd.Timestamp("2026-11-22 10:48"),
        "kind": "saved",
        "file_name": "a.xlsx",
        "files": 1,
        "rows": 5.0,
    }
    return SimpleNamespace(**(known | change))


@pytest.mark.parametrize(("files", "words"), [(1, "Загружен файл a.xlsx"), (3, "Загружено: 3\xa0файла")])
def test_an_event_names_its_file_or_counts_them(files, words):
    assert words in event(T, happened(files=files))


def test_who_did_it_is_said_where_known():
    assert "Методист" in event(T, happened(by="Методист"))
    assert "note" not in event(T, happened(by=float("nan")))


def test_a_file_called_script_cannot_run():
    assert "<script>" not in event(T, happened(file_name="<script>"))


def test_a_long_list_folds_its_end():
    items = [Markup(f"<li>{number}</li>") for number in range(4)]
    assert "<details" not in folded(items, shown=4, more="x")
    assert folded(items, shown=3, more="Раньше: 1").count("<li>3") == 1
