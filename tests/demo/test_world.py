import numpy as np

from demo.world import enrolment, make_world, registry


def test_there_are_about_a_hundred_schools_in_five_districts(world):
    assert 90 <= world.count <= 110
    assert world.schools["district"].nunique() == 5


def test_codes_and_names_are_unique(world):
    assert world.schools["code"].is_unique
    assert world.schools["short_name"].is_unique


def test_names_are_those_of_russian_schools(world):
    first_words = world.schools["short_name"].str.extract(r"^(\w+) №\s\d+$")[0]
    assert set(first_words) == {"Школа", "Гимназия", "Лицей"}


def test_numbers_do_not_part_from_their_sign(world):
    assert world.schools["full_name"].str.contains("№\N{NO-BREAK SPACE}").all()


def test_schools_with_a_story_stand_where_it_says(recipe, world):
    places = world.schools.set_index("number")["district"]
    assert all(places[story.number] == story.district for story in recipe.stories)


def test_story_sets_the_traits(recipe, world):
    traits = world.schools.set_index("number")
    story = recipe.stories[0]
    assert traits.loc[story.number, "inflation"] == story.traits["inflation"]


def test_gymnasiums_are_stronger_than_ordinary_schools(world):
    mean = world.schools.groupby("kind")["strength"].mean()
    assert mean["gymnasium"] > mean["school"] + 1


def test_context_and_strength_go_together(world):
    plain = world.schools[world.schools["story"] == ""]
    assert 0.4 < plain["context"].corr(plain["strength"]) < 0.9


def test_a_cohort_stays_together_from_year_to_year(world):
    before, after = world.pupils(academic_year=2019, grade=5), world.pupils(academic_year=2020, grade=6)
    assert (before == after).all()


def test_fewer_pupils_stay_for_the_upper_grades(world):
    assert world.pupils(academic_year=2020, grade=10).sum() < world.pupils(academic_year=2020, grade=9).sum()


def test_some_schools_are_too_small_to_show_shares(world):
    assert (world.pupils(academic_year=2020, grade=4) < 10).sum() >= 3


def test_strength_moves_with_the_years(world):
    recovered = (world.schools["story"] == "recovered").to_numpy()
    assert (world.strength_at(2021) - world.strength_at(2019))[recovered] > 1


def test_enrolment_counts_every_grade_once(world):
    table = enrolment(world, years=(2019, 2020))
    assert len(table) == world.count * 11 * 2
    assert not table.duplicated(["school", "academic_year", "grade"]).any()


def test_classes_hold_at_most_27_pupils(world):
    table = enrolment(world, years=(2020,))
    assert (table["pupils"] <= table["classes"] * 27).all()


def test_registry_goes_by_number(world):
    assert registry(world)["code"].is_monotonic_increasing


def test_the_same_seed_makes_the_same_city(recipe):
    one, other = (make_world(recipe, np.random.default_rng(7)) for _ in range(2))
    assert one.schools.equals(other.schools)


def test_another_seed_makes_another_city(recipe):
    one, other = (make_world(recipe, np.random.default_rng(seed)) for seed in (7, 8))
    assert not one.schools.equals(other.schools)
