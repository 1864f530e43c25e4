import pytest

from data.ledger import save
from domain.filters import Filters
from domain.finding import Mark
from domain.scope import Scope
from i18n import LANGUAGES, translator
from tests.world import a_file, registry, units_of
from views.directions import Directions, directions

EVERYONE = Scope.all_schools()


@pytest.fixture
def ask(reader):
    def answer(scope=EVERYONE, **filters) -> Directions:
        return directions(reader, scope=scope, filters=Filters(**filters))

    return answer


@pytest.fixture
def answer(ask) -> Directions:
    return ask()


def figure(answer, code):
    return next(figure for figure in answer.key_figures if figure.code == code)


def found(answer, code):
    return next(finding for finding in answer.findings if finding.code == code)


def test_schools_of_the_choosing_program_are_counted(answer):
    assert answer.state == "ok"
    assert answer.schools["school_id"].tolist() == [4, 1, 2]
    assert set(answer.choices["of"]) == {3}


def test_directions_stand_in_the_order_of_the_document(answer):
    assert answer.choices["schools"].tolist() == [1, 3, 1, 1, 1, 0, 1]
    assert answer.choices["position"].tolist() == [1, 2, 3, 4, 5, 6, 7]


def test_three_schools_have_counts_and_no_shares(answer):
    assert answer.choices["is_suppressed"].all()
    assert answer.choices[["share_pct", "low_pct", "high_pct"]].isna().all(axis=None)


def test_schools_with_other_than_three_stand_first(answer):
    first = answer.schools.iloc[0]
    assert (first["chosen"], first["count"], first["is_three"]) == ((2, 7), 2, False)


def test_arithmetic_sums_to_all_choices(answer):
    assert answer.arithmetic.values.tolist() == [[3, 2], [2, 1]]
    assert (answer.arithmetic["choices_made"] * answer.arithmetic["schools"]).sum() == answer.choices_total == 8


def test_districts_add_up_to_the_whole(answer):
    by_direction = answer.districts.groupby("direction")["schools"].sum()
    assert by_direction.to_dict() == answer.choices.set_index("direction")["schools"].to_dict()


def test_a_school_of_two_programs_stands_in_both(answer):
    size = answer.programs.drop_duplicates("group").set_index("group")["of"]
    assert size.to_dict() == {"p500": 1, "shnor": 3}


def test_districts_name_their_most_chosen(answer):
    north = answer.tests.iloc[0]
    assert (north["schools"], north["choices"], north["exactly_three"]) == (2, 6, 2)
    assert north["most_chosen"] == ((2, 2), (1, 1))


def test_three_schools_prove_no_difference_of_districts(answer):
    assert not answer.tests["differs"].any()
    assert found(answer, "directions_districts_alike").params["districts"] == 2


def test_three_schools_prove_no_preference(answer):
    assert answer.title.code == "directions_chosen"
    assert answer.title.params["choices"] == 8


def test_key_figures_have_the_number_behind_them(answer):
    assert (figure(answer, "directions_three").value, figure(answer, "directions_three").of) == (2, 3)
    assert (figure(answer, "directions_choices").value, figure(answer, "directions_choices").of) == (8, 9)


def test_of_few_schools_only_choices_are_told(answer):
    finding = found(answer, "directions_two_few")
    assert finding.mark is Mark.CONTRADICTION
    assert finding.params == {"schools": 1, "choices": 8, "full": 9}


def test_filters_narrow_the_population(ask):
    assert ask(curator=3).schools["school_id"].tolist() == [1, 2]


def test_a_limited_reader_is_answered_about_the_own_schools(ask):
    assert ask(scope=Scope.only(1, 5)).schools["school_id"].tolist() == [1]


def test_a_year_without_choices_is_empty(ask):
    empty = ask(year=2019)
    assert (empty.state, empty.title.code, empty.key_figures) == ("empty", "directions_empty", ())


def test_an_empty_store_is_empty(empty_store):
    with empty_store.reading() as reader:
        answer = directions(reader, scope=EVERYONE, filters=Filters())
    assert answer.state == "empty"
    assert answer.choices["schools"].sum() == 0


@pytest.fixture
def omsk(empty_store) -> Directions:
    """Choose as the 62 schools of the document: 54 named three, 8 named two."""
    save(empty_store, [_registry_of_62(), _program_of_62(), _choices_of_62()], by="Тест")
    with empty_store.reading() as reader:
        return directions(reader, scope=EVERYONE, filters=Filters())


def _registry_of_62():
    return registry([f"Школа № {number}" for number in range(1, 63)])


def _program_of_62():
    rows = [
        {"kind": "membership", "school": str(n), "key": "2020:shnor", "academic_year": 2020}
        | {"membership": [{"program": "shnor", "curator_school": None}]}
        for n in range(1, 63)
    ]
    return a_file(units_of(rows, ["membership"]), name="programs.xlsx")


def _choices_of_62():
    """Deal 39, 51, 2, 17, 22, 22 and 25 choices so that nobody has one twice and the last eight have two."""
    codes = ["talent", "mass_basics", "effective_mode", "individualisation", "graduate_programs", "environment"]
    counts = dict(zip(codes, [51, 39, 25, 22, 22, 17], strict=True)) | {"transparency": 2}
    room = {str(n): 3 if n <= 54 else 2 for n in range(1, 63)}
    chosen = {school: [] for school in room}
    for code, count in counts.items():
        freest = sorted(room, key=lambda school: (len(chosen[school]) - room[school], int(school)))[:count]
        for school in freest:
            chosen[school].append(code)
    rows = [
        {"kind": "directions", "school": school, "key": "2020", "academic_year": 2020}
        | {"direction_choice": [{"direction": code} for code in own]}
        for school, own in chosen.items()
    ]
    return a_file(units_of(rows, ["direction_choice"]), name="directions.xlsx")


def test_the_document_of_omsk_is_counted_again(omsk):
    assert omsk.choices["schools"].tolist() == [39, 51, 2, 17, 22, 22, 25]
    assert omsk.choices["share_pct"].round(1).tolist() == [62.9, 82.3, 3.2, 27.4, 35.5, 35.5, 40.3]
    assert omsk.arithmetic.values.tolist() == [[3, 54], [2, 8]]


def test_the_missing_sixteen_percent_are_noticed(omsk):
    params = found(omsk, "directions_two").params
    assert (params["schools"], params["choices"], params["full_pct"]) == (8, 178, 300)
    assert params["floor_sum_pct"] == 284
    assert params["sum_pct"] == pytest.approx(287.1, abs=0.05)


def test_the_title_is_stated_because_its_tests_hold(omsk):
    assert omsk.title.code == "directions_most_and_hardly"
    assert (omsk.title.params["most"], omsk.title.params["least"]) == ("talent", "transparency")


def chosen_by(*choices: tuple[str, ...]):
    """Give each school one after the other what it chose."""
    rows = [
        {"kind": "directions", "school": str(n), "key": "2020", "academic_year": 2020}
        | {"sheet": "Лист1", "row_ranges": "2"}
        | {"direction_choice": [{"direction": code} for code in own]}
        for n, own in enumerate(choices, start=1)
    ]
    return a_file(units_of(rows, ["direction_choice"]), name="directions.xlsx", layout="own_directions")


REST = ("environment", "individualisation", "graduate_programs", "effective_mode", "transparency")
EVERYBODY = ("talent", "mass_basics")


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        ([EVERYBODY] * 20, "two_most"),
        ([("talent",)] * 20, "most"),
        ([(*EVERYBODY, *REST[:4])] * 20, "nobody"),
        ([*[(*EVERYBODY, *REST[:4])] * 19, REST[4:]], "hardly"),
        ([*[(*EVERYBODY, *REST[:4])] * 16, *[REST[4:]] * 2], "least"),
        ([*[("talent", *REST[:4])] * 20, *[("talent", "mass_basics")] * 10], "most_and_nobody"),
        ([EVERYBODY, REST], "chosen"),
    ],
)
def test_the_title_says_what_paired_tests_hold(empty_store, choices, code):
    names = [f"СОШ № {number}" for number in range(1, len(choices) + 1)]
    save(empty_store, [registry(names), chosen_by(*choices)], by="Тест")
    with empty_store.reading() as reader:
        answer = directions(reader, scope=EVERYONE, filters=Filters())
    assert answer.title.code == f"directions_{code}"
    for language in LANGUAGES:
        assert translator(language)(f"finding.{answer.title.code}", **answer.title.params)


def test_the_rare_direction_is_told_with_the_next(omsk):
    params = found(omsk, "directions_rare").params
    assert (params["schools"], params["next"], params["next_schools"]) == (2, "environment", 17)
