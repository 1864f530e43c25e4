"""Factor scores of surveys from counts: means with intervals, differences of groups, changes.

A score is 0-100 and 100 is the plainest sign of risk. Of a factor the store has the number of respondents, the
sum of their scores and, where the file told the answers of each, the sum of squares. Respondents are taken as
drawn at random from many; where nearly all who were invited answered, intervals are wider than they need be.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.stats import t as student  # type: ignore[attr-defined]

from analysis.choices import holm

SURE = 0.975
ROUNDING = 1e-9


def factor_scores(factors: pd.DataFrame, answers: pd.DataFrame, *, by: Sequence[str]) -> pd.DataFrame:
    """Add up units: ``by`` (with ``factor``), ``n, score, score_low, score_high, standard_error, freedom``.

    ``factors``: ``by``, respondents, score_sum, score_square_sum; ``answers``: ``by``, question, score,
    respondents (rows of answers worth points). The interval is Student's, 95 %, cut at 0 and 100; NaN for one
    respondent. Without the squares the standard error is the mean of those of the questions: the deviation of a
    mean is at most the mean of the deviations (Minkowski), so this interval is never narrower.
    """
    keys = list(by)
    sums = factors.groupby(keys, observed=True)[["respondents", "score_sum"]].sum()
    squares = factors.groupby(keys, observed=True)["score_square_sum"].agg(lambda part: part.sum(skipna=False))
    n, mean = sums["respondents"].astype(float), sums["score_sum"] / sums["respondents"]
    exact = _deviation(n, sums["score_sum"], squares) / n**0.5
    bound = _question_errors(answers, keys).reindex(sums.index)
    error = exact.fillna(bound["standard_error"])
    freedom = (n - 1).where(exact.notna(), bound["freedom"])
    scores = pd.DataFrame({"n": sums["respondents"].astype(int), "score": mean, "standard_error": error})
    return with_interval(scores.assign(freedom=freedom).reset_index())


def with_interval(scores: pd.DataFrame) -> pd.DataFrame:
    """Add ``score_low, score_high``: Student's 95 % interval inside 0-100."""
    half = student.ppf(SURE, scores["freedom"].where(scores["freedom"] > 0)) * scores["standard_error"]
    return scores.assign(
        score_low=(scores["score"] - half).clip(lower=0), score_high=(scores["score"] + half).clip(upper=100)
    )


def differences(pairs: pd.DataFrame, *, significance: float) -> pd.DataFrame:
    """Add ``difference_points, low_points, high_points, p_value, differs`` to pairs of scores.

    ``pairs``: score, standard_error, freedom of one side and the same with ``_other``. Welch's t (1947), 95 %;
    ``p_value`` corrected by Holm (1979) over the whole frame, ``differs`` where it is
    under ``significance``.
    """
    step = pairs["score"] - pairs["score_other"]
    own, other = pairs["standard_error"] ** 2, pairs["standard_error_other"] ** 2
    error = (own + other) ** 0.5
    least = pairs[["freedom", "freedom_other"]].min(axis=1)
    parts = own**2 / pairs["freedom"] + other**2 / pairs["freedom_other"]
    freedom = ((own + other) ** 2 / parts.where(parts > 0)).fillna(least)
    half = student.ppf(SURE, freedom.where(freedom > 0)) * error
    certain = (step == 0).map({True: 0.0, False: np.inf})
    ratio = (step.abs() / error.where(error > 0)).where(error != 0, certain)
    p_value = holm(2 * student.sf(ratio.where(step.notna()), freedom.where(freedom > 0)))
    return pairs.assign(
        difference_points=step,
        low_points=step - half,
        high_points=step + half,
        p_value=p_value,
        differs=p_value < significance,
    )


def paired(scores: pd.DataFrame, *, by: Sequence[str], side: str, order: Sequence[str]) -> pd.DataFrame:
    """Put beside each other the scores of every two values of ``side`` (``order`` says which comes first).

    Gives ``by``, ``side``, ``side_other`` and every further column twice; rows with one side only are left out.
    """
    keys = list(by)
    left = [
        scores[scores[side] == first].merge(scores[scores[side] == second], on=keys, suffixes=("", "_other"))
        for place, first in enumerate(order)
        for second in order[place + 1 :]
    ]
    columns = [*keys, *(f"{name}{end}" for name in scores if name not in keys for end in ("", "_other"))]
    return pd.concat(left, ignore_index=True).reindex(columns=columns)


def _question_errors(answers: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Give the mean standard error of the questions of a factor, and the least freedom among them."""
    weighted = answers.assign(
        score_sum=answers["score"] * answers["respondents"],
        square=answers["score"] ** 2 * answers["respondents"],
    )
    each = weighted.groupby([*keys, "question"], observed=True)[["respondents", "score_sum", "square"]].sum()
    n = each["respondents"].astype(float)
    error = _deviation(n, each["score_sum"], each["square"]) / n**0.5
    by_question = pd.DataFrame({"standard_error": error, "freedom": n - 1})
    by_factor = by_question.groupby(keys, observed=True)
    errors = by_factor["standard_error"].agg(lambda part: part.mean(skipna=False))
    return pd.DataFrame({"standard_error": errors, "freedom": by_factor["freedom"].min()})


def _deviation(n: pd.Series, total: pd.Series, squares: pd.Series) -> pd.Series:
    """Give the standard deviation of a sample from its sums; NaN of one."""
    spread = squares - total**2 / n
    spread = spread.where(spread > ROUNDING * squares, spread.where(spread.isna(), 0.0))
    return (spread / (n - 1).where(n > 1)) ** 0.5
