"""The world is what its description says."""

from data.queries import results, schools
from domain.scope import Scope
from tests.world import World

ALL = Scope.all_schools()


def test_schools_have_the_ids_that_the_world_gives(reader, world: World):
    listed = schools.schools(reader, ALL).set_index("code")["school_id"]
    assert listed.to_dict() == dict(world.schools)


def test_works_have_the_ids_that_the_world_gives(reader, world: World):
    works = results.assessments(reader, ALL).set_index("assessment_id")
    assert works.loc[[world.mathematics, world.russian, world.exam], "procedure"].tolist() == ["vpr", "vpr", "oge"]


def test_marks_of_the_work_with_a_scale_add_up(reader, world: World):
    counts = results.result_counts(reader, ALL, assessment_ids=[world.mathematics])
    by_points = counts.groupby("points")["pupils"].sum()
    assert by_points.to_dict() == {5.0: 8, 8.0: 28, 12.0: 25, 16.0: 17}
