"""Pages under the name of a workbook: rows in their order, nothing fetched, nothing run, nothing that bursts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.html_page import read_page
from loaders.reading.refused import Refused


def rows(body):
    return read_page(f"<html><meta charset=utf-8>{body}</html>".encode())


def test_lines_and_rows_come_in_the_order_of_the_page():
    assert rows("<p>Период: <b>I четверть</b></p><table><tr><td>1<td> 2 </tr></table>после") == [
        ["Период: I четверть", ""],
        ["1", "2"],
        ["после", ""],
    ]


def test_what_reaches_down_is_said_again_and_what_reaches_right_once():
    assert rows("<table><tr><th rowspan=2>Класс<th colspan=2>Отметки<tr><th>5<th>4</table>") == [
        ["Класс", "Отметки", ""],
        ["Класс", "5", "4"],
    ]


def test_scripts_styles_and_titles_are_not_text():
    assert rows("<title>т</title><style>td{}</style><script>alert('1')</script><p>да</p>") == [["да"]]


def test_a_table_in_a_table_gives_its_own_rows():
    assert rows("<table><tr><td><table><tr><td>внутри</table><td>рядом</table>") == [["внутри", ""], ["", "рядом"]]


def test_characters_are_named_as_html_names_them_and_pages_name_none():
    bomb = '<!DOCTYPE html [<!ENTITY a "взрыв"><!ENTITY b "&a;&a;&a;">]>'
    assert rows(f"{bomb}<p>7&nbsp;&laquo;А&raquo; &b;</p>")[-1] == ["7 «А» &b;"]


def test_cyrillic_of_windows_is_read_with_and_without_its_name():
    text = "<table><tr><td>Школа</td></tr></table>"
    assert read_page(f"<meta charset=windows-1251>{text}".encode("cp1251")) == [["Школа"]]
    assert read_page(text.encode("cp1251")) == [["Школа"]]


@pytest.mark.parametrize("body", ["<table>" + "<tr>" + "<td colspan=200>1" * 20, "<table><tr>" + "<td>1" * 2001])
def test_a_page_too_wide_is_refused(body):
    with pytest.raises(Refused) as caught:
        rows(body)
    assert caught.value.code == "page_too_large"


def test_a_huge_span_is_cut():
    assert len(rows("<table><tr><td colspan=999999999 rowspan=999999999>1</table>")[0]) == 200


@given(st.text(alphabet="<>/tdrabe \"'=&;!-я1", max_size=200))
def test_no_markup_makes_the_reader_fail(text):
    try:
        found = rows(text)
    except Refused:
        return
    assert len({len(row) for row in found}) <= 1
