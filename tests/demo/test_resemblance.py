"""The generated works look like the real ones: the same ruler, tolerances written here.

Between schools the journal spreads less than in reality on purpose: real towns vary so much that planted
stories could not be told from it.
"""

import tomllib

import numpy as np
import pandas as pd
import pytest

from demo.recipe import FOLDER
from demo.resemblance import between_sd, profile
from demo.results import NO_VALUE, observed_profiles

TOLERANCE_POINTS = {
    "absent_pct": 2.0,
    "mean_pct": 3.5,
    "sd_pct": 1.5,
    "between_sd_pct": 2.5,
    "lowered_pct": 8.0,
    "confirmed_pct": 8.0,
    "raised_pct": 4.0,
    "journal_correlation": 0.17,
}
SPIKE_RATIO = 1.6
SCALED = sorted(key for key, work in observed_profiles().items() if work["bounds"])
WRITTEN = [
    key for key in SCALED if key not in {(2021, 6, "geography"), (2021, 6, "social_studies"), (2021, 7, "history")}
]


@pytest.fixture(scope="module")
def profiles(tables):
    vpr = tables["own_results"].query("procedure == 'vpr'")
    counts = vpr.assign(
        is_absent=vpr["state"] == "absent",
        points=vpr["points"].where(vpr["points"] != NO_VALUE),
        journal_mark=vpr["journal_mark"].where(vpr["journal_mark"] != NO_VALUE),
    )
    real = observed_profiles()
    return {
        key: profile(rows, maximum=real[key]["maximum"], bounds=tuple(real[key]["bounds"]))
        for key, rows in counts.groupby(["year", "grade", "subject"])
    }


@pytest.mark.parametrize("quantity", TOLERANCE_POINTS)
def test_every_work_of_2021_resembles_the_real_one(profiles, quantity):
    real = observed_profiles()
    apart = {key: getattr(profiles[key], quantity) - real[key][quantity] for key in WRITTEN}
    assert max(apart.values(), key=abs) == pytest.approx(0, abs=TOLERANCE_POINTS[quantity]), apart


@pytest.mark.parametrize("work", WRITTEN, ids=lambda work: f"{work[1]}-{work[2]}")
def test_scores_spike_at_the_bounds_of_marks(profiles, work):
    ratios = np.array(profiles[work].spikes) / np.array(observed_profiles()[work]["spikes"])
    assert ratios[:2].max() < SPIKE_RATIO * 1.25
    assert ratios[:2].min() > 1 / SPIKE_RATIO
    assert ratios[2] == pytest.approx(1, abs=0.7)


@pytest.mark.parametrize("work", WRITTEN, ids=lambda work: f"{work[1]}-{work[2]}")
def test_shares_of_marks_are_the_real_ones(profiles, work):
    real = observed_profiles()[work]
    assert profiles[work].marks_pct == pytest.approx(real["marks_pct"], abs=6)
    assert profiles[work].journal_pct == pytest.approx(real["journal_pct"], abs=1.5)


def test_works_of_2020_resemble_the_real_ones(profiles):
    real = observed_profiles()
    written = [key for key in profiles if key[0] == 2020]
    assert len(written) == 6
    for key in written:
        assert profiles[key].mean_pct == pytest.approx(real[key]["mean_pct"], abs=3.5)
        assert profiles[key].absent_pct == pytest.approx(real[key]["absent_pct"], abs=2)


def test_journal_stands_above_the_work_as_in_reality(profiles):
    assert sum(profiles[key].lowered_pct > profiles[key].raised_pct for key in WRITTEN) >= len(WRITTEN) - 3


def test_schools_differ_in_how_often_they_lower(profiles):
    real = observed_profiles()
    ratios = [profiles[key].lowered_sd_pct / real[key]["lowered_sd_pct"] for key in WRITTEN]
    assert 0.7 < np.median(ratios) < 1
    assert max(ratios) < 1.6


def test_about_a_tenth_is_absent_in_2021(profiles):
    listed = sum(profiles[key].listed for key in WRITTEN)
    absent = sum(profiles[key].absent_pct * profiles[key].listed for key in WRITTEN)
    assert 9 < absent / listed < 12


def test_grades_are_as_large_as_real_ones(world):
    real = tomllib.loads((FOLDER / "observed.toml").read_text(encoding="utf-8"))["grade_pupils_quantiles"]
    grades = np.concatenate([world.pupils(academic_year=2020, grade=grade) for grade in range(4, 9)])
    assert np.quantile(grades, [0.1, 0.25, 0.5, 0.75, 0.9]) == pytest.approx(real, rel=0.2)


def rows(*given):
    return pd.DataFrame(given, columns=["school", "is_absent", "points", "journal_mark", "pupils"])


def test_absence_is_counted_of_the_listed():
    measured = profile(rows(("a", True, np.nan, np.nan, 1), ("a", False, 5, 4, 3)), maximum=10)
    assert measured.absent_pct == 25


def test_a_score_above_the_maximum_is_not_measured():
    assert profile(rows(("a", False, 5, 4, 3), ("a", False, 11, 4, 9)), maximum=10).mean_pct == 50


def test_spike_is_the_ratio_of_neighbouring_scores():
    counts = rows(*(("a", False, points, 3, pupils) for points, pupils in enumerate([9, 2, 8, 1, 5, 5, 5])))
    assert profile(counts, maximum=6, bounds=(2, 4, 6)).spikes == (4.0, 5.0, 1.0)


def test_lowered_is_a_work_below_the_journal():
    counts = rows(("a", False, 1, 3, 1), ("a", False, 2, 3, 2), ("a", False, 4, 3, 1), ("a", False, 6, np.nan, 4))
    measured = profile(counts, maximum=6, bounds=(2, 4, 6))
    assert (measured.lowered_pct, measured.confirmed_pct, measured.raised_pct) == (25, 50, 25)


def test_equal_schools_do_not_spread():
    same = [(school, False, 0, 3, pupils) for school in "ab" for pupils in (10,)]
    assert between_sd(rows(*same).assign(value=5.0)) == 0


def test_small_schools_do_not_enter_the_spread():
    counts = rows(("a", False, 0, 3, 20), ("b", False, 0, 3, 20), ("c", False, 0, 3, 9))
    assert between_sd(counts.assign(value=[50.0, 60.0, 0.0])) == pytest.approx(50**0.5)


def test_what_is_unknown_is_left_out_of_the_file():
    assert "spikes" not in profile(rows(("a", False, 5, 4, 3)), maximum=10).rounded()
