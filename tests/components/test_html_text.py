import pytest
from markupsafe import Markup

from components.html_text import Html, glued, join, rich, tag


def test_a_school_called_script_stays_text():
    assert tag("td", "<script>alert(1)</script>") == "<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>"


def test_attributes_are_escaped():
    assert tag("a", "x", href='"><script>') == '<a href="&#34;&gt;&lt;script&gt;">x</a>'


def test_stars_make_bold_after_escaping():
    assert rich("**<b>** и 2 < 3") == "<b>&lt;b&gt;</b> и 2 &lt; 3"


def test_names_of_attributes_use_dashes():
    assert tag("i", class_="a", data_head="b", title=None) == '<i class="a" data-head="b"></i>'


def test_html_refuses_text_that_nobody_escaped():
    with pytest.raises(TypeError, match="escape"):
        Html("<b>plain</b>")


def test_html_is_one_component_with_its_markup():
    drawn = Html(Markup("<b>1</b>"), class_name="tw", tag="span").to_plotly_json()
    assert drawn["props"] == {"html": "<b>1</b>", "className": "tw", "tag": "span"}
    assert (drawn["namespace"], drawn["type"]) == ("components", "Html")


def test_joined_parts_are_escaped_one_by_one():
    assert join(["<", Markup("<br>")], between=", ") == "&lt;, <br>"


def test_a_number_never_parts_from_its_sign():
    assert Html(Markup("Школа № 7")).to_plotly_json()["props"]["html"] == "Школа №\xa07"


@pytest.mark.parametrize(
    ("loose", "kept"),
    [
        ("школа № 28", "школа №\xa028"),
        ("рост к 2020 году", "рост к\xa02020 году"),
        ("было — стало", "было\xa0— стало"),
        ('<a class="x y" href="/a">и так</a>', '<a class="x y" href="/a">и\xa0так</a>'),
        ("a word of English", "a word of English"),
    ],
)
def test_lines_do_not_break_after_short_words(loose, kept):
    assert glued(loose) == kept
