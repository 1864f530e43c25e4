from components.key_figures import key_figures
from domain.finding import KeyFigure
from i18n import Translator, translator

RU = translator("ru")
TEXTS = {name: RU.raw(name) for name in ["key.of", "key.n", "key.points", "key.interval", "cell.hidden",
                                         "cell.hidden.title", "cell.missing", "evidence.ask"]}  # fmt: skip
T = Translator("ru", TEXTS | {"key.plans": "Планы", "key.plans.note": "на доработке {returned:int}"})


def drawn(figure):
    return key_figures(T, [figure]).to_plotly_json()["props"]["html"]


def test_a_count_stands_with_what_it_is_of():
    text = drawn(KeyFigure("plans", 48, "schools", of=62, params={"returned": 14}))
    assert "48</button> <small>из\xa062</small>" in text
    assert "на доработке 14" in text


def test_a_share_has_its_sign_n_and_interval():
    text = drawn(KeyFigure("plans", 62.94, "pct", of=62, low=50.5, high=73.8, params={"returned": 0}))
    assert "62,9</button> <small>%</small>" in text
    assert "n\xa0=\xa062" in text
    assert "50,5–73,8" in text


def test_a_difference_has_its_sign():
    text = drawn(KeyFigure("plans", 1.2, "points", params={"returned": 0}))
    assert "+1,2</button> <small>п.\xa0п.</small>" in text


def test_a_hidden_and_a_missing_figure_differ():
    assert "скрыто" in drawn(KeyFigure("plans", 5, "pct", is_suppressed=True, params={"returned": 0}))
    assert "нет данных" in drawn(KeyFigure("plans", None, "pct"))


def test_a_figure_leads_on_by_its_name_and_is_asked_by_its_number():
    text = drawn(KeyFigure("plans", 48, "schools", href="/data", params={"returned": 0}))
    assert '<a href="/data">Планы</a>' in text
    assert 'data-key="plans"' in text


def test_the_strip_knows_how_many_it_holds():
    strip = key_figures(T, [KeyFigure("plans", None, "pct")] * 3)
    assert strip.to_plotly_json()["props"]["className"] == "card panel keys k3"
