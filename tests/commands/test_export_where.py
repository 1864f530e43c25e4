import pytest

from commands._export_where import check_offered, filters_said
from commands.order import WrongCall
from domain.filters import Filters
from domain.scope import Scope
from i18n import translator
from reports.errors import ReportError
from slides.asking import asker

RU = translator("ru")


@pytest.fixture
def ask(built):
    return asker(built.store, Scope.all_schools())


def said(ask, *where):
    return filters_said(where, ask=ask, t=RU)


@pytest.mark.parametrize(
    "where",
    [
        ["grade=5", "subject=mathematics"],
        ["grade=5&subject=mathematics"],
        ["?grade=5&subject=mathematics"],
        ["http://127.0.0.1:8050/compare?grade=5&subject=mathematics&language=en"],
    ],
)
def test_filters_are_said_as_an_address_has_them(ask, where):
    assert said(ask, *where) == Filters(grade=5, subject="mathematics")


def test_places_and_curators_are_called_by_name(ask):
    town = next(one for one in ask("decks", Filters()).footing.choices["municipality"] if one.name == "Предгорск")
    asked = said(ask, "municipality=предгорск", "territory=Приречный")
    place = next(
        one
        for one in ask("decks", Filters(municipality=int(town.value))).footing.choices["territory"]
        if one.name.startswith("Приречный")
    )
    assert asked == Filters(municipality=int(town.value), territory=int(place.value))


@pytest.mark.parametrize("where", ["territory=Луна", "municipality=Луна", "curator=№ 9999", "territory=округ"])
def test_a_name_that_nothing_has_is_told_the_known_ones(ask, where):
    with pytest.raises(ReportError) as refused:
        said(ask, where)
    assert refused.value.code == "no_such_value"
    assert refused.value.params["known"]


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("yaer=2020", "export_filter"),
        ("year=давно", "export_value"),
        ("as_of=вчера", "export_value"),
        ("", "export_where"),
    ],
)
def test_what_cannot_be_read_is_a_wrong_call(ask, where, code):
    with pytest.raises(WrongCall) as wrong:
        said(ask, where)
    assert wrong.value.code == code


def test_what_a_view_would_widen_is_refused(ask):
    filters = Filters(territory=999)
    with pytest.raises(ReportError) as refused:
        check_offered(filters, ask("compare", filters).footing, RU)
    assert refused.value.params["value"] == "999"
    check_offered(Filters(year=2020), ask("compare", Filters(year=2020)).footing, RU)
