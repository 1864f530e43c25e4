import io
import zipfile

import pytest

from loaders.reading.look import Format, Limits, look
from loaders.reading.refused import Refused
from tests.loaders.hostile import HTML, PASSWORD, far_cell, ole2, strings_bomb


def refusal(data, **limits):
    with pytest.raises(Refused) as caught:
        look(data, limits=Limits(**limits))
    return caught.value.code


def test_an_empty_file_is_refused():
    assert refusal(b"") == "empty_file"
    assert refusal(b"\r\n \0") == "empty_file"


def test_a_password_is_noticed():
    assert refusal(PASSWORD) == "password"


def test_a_page_under_the_name_of_a_workbook_is_noticed():
    assert refusal(HTML) == "html_file"
    assert refusal(b"\xef\xbb\xbf <!DOCTYPE HTML>") == "html_file"
    assert refusal(b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>') == "html_file"


def test_a_torn_workbook_is_noticed():
    assert refusal(far_cell("B2")[:-200]) == "truncated_file"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\0\0", ole2("WordDocument"), b"%PDF-1.4\0\n"])
def test_other_kinds_of_file_are_not_tables(data):
    assert refusal(data) == "not_a_table"


def test_an_archive_of_something_else_is_not_a_table():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(file.getvalue()) == "not_a_table"


def test_a_bomb_is_seen_before_it_is_unpacked():
    assert refusal(strings_bomb()) == "zip_bomb"
    assert refusal(far_cell("B2"), unpacked_bytes=100) == "zip_bomb"
    assert refusal(far_cell("B2"), members=2) == "zip_bomb"


def test_a_huge_file_is_refused_with_its_size():
    with pytest.raises(Refused) as caught:
        look(b"a;b\n" * 600_000, limits=Limits(file_bytes=1024 * 1024))
    assert caught.value.params == {"megabytes": 2, "limit": 1}


def test_the_old_and_the_new_workbook_and_text_are_read_on():
    assert look(far_cell("B2")) is Format.WORKBOOK
    assert look(ole2("Workbook")) is Format.WORKBOOK
    assert look("Школа;Класс\n".encode("cp1251")) is Format.TEXT
