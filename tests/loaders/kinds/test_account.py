import numpy as np

from loaders.kinds.account import Account
from tests.loaders.kinds.tables import laid_out

ROWS = [{"school": "1", "variant": "1"}] * 3


def mask(*rows):
    return np.isin(np.arange(3), rows)


def test_a_row_is_set_aside_once_for_its_first_reason():
    account = Account(laid_out("vpr_2021", *ROWS))
    account.fault(mask(0, 1), "no_school")
    account.fault(mask(1, 2), "bad_total", field="total")
    counted = account.counted(None)
    assert (counted.rows, counted.counted) == (3, 0)
    assert counted.ignored == {"no_school": 2, "bad_total": 1}


def test_a_warning_sets_nothing_aside():
    account = Account(laid_out("vpr_2021", *ROWS))
    account.fault(mask(0), "no_total")
    assert account.kept.all()
    assert not account.is_refused


def test_problems_come_in_the_order_of_rows_with_those_of_the_file_first():
    account = Account(laid_out("vpr_2021", *ROWS))
    account.fault(mask(2, 0), "no_total", params=lambda position: {"position": position})
    account.say("no_subject")
    said = [(problem.row, problem.params) for problem in account.counted(None).problems]
    assert said == [(None, {}), (2, {"position": 0}), (4, {"position": 2})]


def test_a_refused_file_gives_no_facts():
    account = Account(laid_out("vpr_2021", *ROWS))
    account.say("no_subject")
    assert account.is_refused
    assert account.counted(object()).facts is None
