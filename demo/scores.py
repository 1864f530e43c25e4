"""The model of scores and journal marks: latent normal ability, and a pull over the bounds of the marks.

Teachers who check a work lift scores that stand just under a bound, rather of pupils whose journal says so;
the pull moves the share ``pull * decay ** (d - 1)`` of those who are d points below a bound onto it. All
parameters follow from aggregates: mean, spread, spikes n(t)/n(t-1) and the shares of marks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import special

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
DECAYS = np.linspace(0.2, 0.98, 40)
ROUNDS = 14
CAUTION = 0.5
RAREST = 1e-3


@dataclass(frozen=True)
class ScoreTarget:
    """What the scores of a work shall look like over the whole city; see ``resemblance.WorkProfile``."""

    maximum: int
    mean_pct: float
    sd_pct: float
    between_sd_pct: float
    bounds: tuple[int, ...] = ()
    spikes: tuple[float, ...] = ()
    marks_pct: tuple[float, ...] = ()


@dataclass(frozen=True)
class ScoreModel:
    """The share of each score before the pull, and per bound how strong the pull is and how it decays.

    ``school_share`` is the share of the variance of ability that lies between schools.
    """

    honest: Floats
    school_share: float
    bounds: tuple[int, ...] = ()
    pulls: tuple[float, ...] = ()
    decays: tuple[float, ...] = ()

    @cached_property
    def transition(self) -> Floats:
        """Give the chance that the pull moves a pupil from a score (row) to a score (column)."""
        moves = np.eye(len(self.honest))
        lows = (0, *self.bounds)
        for low, bound, pull, decay in zip(lows, self.bounds, self.pulls, self.decays, strict=False):
            below = np.arange(low, bound)
            moved = pull * decay ** (bound - 1 - below)
            moves[below, below] -= moved
            moves[below, bound] += moved
        return moves

    def distribution(self) -> Floats:
        """Give the expected share of each score over the city."""
        return self.honest @ self.transition

    def points(self, ability: Floats, favour: Floats) -> Integers:
        """Turn standard-normal abilities into points; of equal scores the most favoured are pulled first."""
        edges = special.ndtri(np.clip(np.cumsum(self.honest)[:-1], 0, 1))
        honest = np.searchsorted(edges, ability, side="right")
        if not self.bounds:
            return honest
        nearest = np.searchsorted(self.bounds, honest, side="right")
        target = np.append(self.bounds, len(self.honest) - 1)[nearest]
        is_moved = rank_within(honest, favour) > self.transition[honest, honest]
        return np.where(is_moved, target, honest)


def rank_within(groups: Integers, values: Floats) -> Floats:
    """Rank values inside their group, from just above 0 to 1."""
    order = np.lexsort((values, groups))
    sizes = np.bincount(groups)
    starts = np.cumsum(sizes) - sizes
    ranks = np.empty(len(groups))
    ranks[order] = np.arange(len(groups)) - starts[groups[order]]
    return (ranks + 0.5) / sizes[groups]


def calibrate(target: ScoreTarget) -> ScoreModel:
    """Find the model whose distribution has the mean, the spread, the spikes and the marks of the target.

    The honest scores are a rounded normal, cut to 0..maximum and weighted mark by mark; its parameters are
    moved by what is missing until the pulled distribution fits.
    """
    aim = np.array([target.mean_pct, target.sd_pct]) * target.maximum / 100
    share = min((target.between_sd_pct / target.sd_pct) ** 2, 0.5)
    band = np.searchsorted(target.bounds, np.arange(target.maximum + 1), side="right")
    wanted = np.array(target.marks_pct or (100.0,)) / 100
    normal, weights = aim, np.ones(len(wanted))
    model = ScoreModel(_rounded_normal(*normal, maximum=target.maximum), share)
    for _ in range(ROUNDS):
        shaped = _rounded_normal(*normal, maximum=target.maximum) * weights[band]
        model = _with_pulls(replace(model, honest=shaped / shaped.sum()), target)
        reached = model.distribution()
        mean, sd = _moments(reached)
        normal = np.array([normal[0] + aim[0] - mean, normal[1] * aim[1] / sd])
        weights = weights * (wanted / np.maximum(np.bincount(band, reached), RAREST)) ** CAUTION
    return model


def _rounded_normal(mean: float, sd: float, *, maximum: int) -> Floats:
    edges = special.ndtr((np.arange(maximum) + 0.5 - mean) / sd)
    return np.diff(np.concatenate([[0.0], edges, [1.0]]))


def _with_pulls(model: ScoreModel, target: ScoreTarget) -> ScoreModel:
    if not target.spikes:
        return model
    lows = (0, *target.bounds)
    pairs = [
        _pull(model.honest, low=low, bound=bound, spike=spike, share_below=share)
        for low, bound, spike, share in zip(
            lows, target.bounds, target.spikes, _shares_between(target), strict=False
        )
    ]
    pulls, decays = zip(*pairs, strict=True)
    return replace(model, bounds=target.bounds, pulls=pulls, decays=decays)


def _shares_between(target: ScoreTarget) -> tuple[float, ...]:
    return tuple(share / 100 for share in target.marks_pct[:3])


def _pull(honest: Floats, *, low: int, bound: int, spike: float, share_below: float) -> tuple[float, float]:
    """Solve spike = (h(t) + moved) / (h(t-1) left) for the pull; take the decay that leaves ``share_below``."""
    reach = np.arange(bound - low)  # 0 is the score just under the bound
    below = honest[bound - 1 - reach]
    moved = DECAYS[:, None] ** reach @ below
    pullable = np.maximum(moved + spike * below[0], 1e-12)
    pulls = np.clip((spike * below[0] - honest[bound]) / pullable, 0.0, 0.99)
    best = int(np.argmin(np.abs(below.sum() - pulls * moved - share_below)))
    return float(pulls[best]), float(DECAYS[best])


def _moments(shares: Floats) -> tuple[float, float]:
    scores = np.arange(len(shares))
    mean = float(shares @ scores)
    return mean, float(np.sqrt(shares @ (scores - mean) ** 2))


def marks(latent: Floats, shares_pct: tuple[float, ...]) -> Integers:
    """Give marks 2 to 5 in the order of the latent values, in exactly these shares over the city."""
    below = np.cumsum(shares_pct[:3]) / np.sum(shares_pct)
    return 2 + np.searchsorted(np.quantile(latent, below), latent, side="right")
