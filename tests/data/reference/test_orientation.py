from data.reference import instruments


def test_where_outward_is_plainly_more_no_side_is_the_good_one():
    plain = [diagnosis for diagnosis in instruments().values() if diagnosis.orientation == "more"]
    assert plain
    assert {axis.favourable for diagnosis in plain for axis in diagnosis.axes} == {"none"}


def test_where_outward_is_risk_down_is_the_good_side():
    assert {axis.favourable for axis in instruments()["risk_profile"].axes} == {"down"}
