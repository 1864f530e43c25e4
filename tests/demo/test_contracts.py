def test_eight_schools_have_contracts_with_seven_colleges(far_made):
    table = far_made.tables["own_careers"].merge(far_made.world.schools, left_on="school", right_on="code")
    assert sorted(table["number"].unique()) == [1, 7, 9, 20, 23, 54, 61, 67]
    assert table["college"].nunique() == 7


def test_two_schools_share_a_college(far_made):
    table = far_made.tables["own_careers"].merge(far_made.world.schools, left_on="school", right_on="code")
    shared = table.groupby("college")["number"].agg(lambda numbers: sorted(set(numbers)))
    assert [numbers for numbers in shared if len(numbers) > 1] == [[54, 61]]


def test_the_gymnasium_of_the_document_is_one(far_made):
    names = far_made.world.schools.set_index("number")["short_name"]
    assert names[[1, 7, 67]].tolist() == ["Гимназия № 1", "СОШ № 7", "СОШ № 67"]
