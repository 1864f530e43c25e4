from datetime import date


def test_every_school_of_the_project_is_visited_by_its_curator(far_made):
    visits = far_made.tables["own_events"].query("event_kind == 'visit'")
    curated = far_made.tables["own_programs"].query("program == 'p500'")
    assert dict(zip(visits["school"], visits["curator"], strict=True)) == dict(
        zip(curated["school"], curated["curator_school"], strict=True)
    )


def test_visits_follow_the_meeting(far_made):
    days = far_made.tables["own_events"].set_index("event_kind")["held_on"]
    assert min(days["meeting"]) == date(2021, 3, 9)
    assert min(days["visit"]) > date(2021, 3, 9)
