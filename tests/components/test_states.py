from components.parts import button
from components.states import empty, empty_store, loading, no_schools, nothing, refused


def markup(component):
    return component.to_plotly_json()["props"]["html"]


def test_empty_says_what_is_missing_and_what_to_do(t):
    text = markup(empty("Анкет нет", "Файл сдаёт школа", button("Загрузить", "/data", is_main=True)))
    assert "<h3>Анкет нет</h3>" in text
    assert '<a href="/data" class="btn-lp s p">Загрузить</a>' in text


def test_loading_takes_the_final_height_and_says_it_is_busy():
    drawn = loading(380)
    assert drawn.style == {"minHeight": "380px"}
    assert drawn.children.to_plotly_json()["props"]["aria-busy"] == "true"


def test_refused_gives_every_reason_and_the_comfort():
    text = markup(refused("a.xlsx", ["строка 41: 96,7 % < 100"], "Ничего не сохранено"))
    assert "96,7 % &lt; 100" in text
    assert "Ничего не сохранено" in text


def test_a_panel_without_data_leads_to_what_is_loaded(t):
    assert 'href="/data"' in markup(nothing(t))


def test_an_empty_store_leads_to_loading_and_offers_the_demo(t):
    text = markup(empty_store(t))
    assert 'href="/data"' in text
    assert "dashboard.py demo" in text


def test_where_files_are_loaded_no_command_is_needed(t):
    assert "dashboard.py" not in markup(empty_store(t, is_here=True))


def test_filters_that_exclude_each_other_can_be_taken_off(t):
    assert 'href="?"' in markup(no_schools(t))
