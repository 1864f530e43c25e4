"""The model of scores and journal marks: latent normal ability, and a pull over the bounds of the marks.

Teachers who check a work lift scores that stand just under a bound; the pull moves the share
``pull * decay ** (d - 1)`` of the pupils who are d points below a bound onto it. All parameters follow
from aggregates: mean, spread, spikes n(t)/n(t-1) and the shares of marks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
DECAYS = np.linspace(0.2, 0.98, 40)
ROUNDS = 6


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
    """Points = a rounded normal of ``mean`` and ``sd``, cut to 0..maximum, then pulled over the bounds.

    ``school_share`` is the share of the variance that lies between schools. Per bound: how far down its
    pull reaches, its strength and its decay.
    """

    maximum: int
    mean: float
    sd: float
    school_share: float
    bounds: tuple[int, ...] = ()
    pulls: tuple[float, ...] = ()
    decays: tuple[float, ...] = ()

    @cached_property
    def transition(self) -> Floats:
        """Give the chance that the pull moves a pupil from a score (row) to a score (column)."""
        moves = np.eye(self.maximum + 1)
        lows = (0, *self.bounds)
        for low, bound, pull, decay in zip(lows, self.bounds, self.pulls, self.decays, strict=False):
            below = np.arange(low, bound)
            moved = pull * decay ** (bound - 1 - below)
            moves[below, below] -= moved
            moves[below, bound] += moved
        return moves

    def distribution(self) -> Floats:
        """Give the expected share of each score over the city."""
        return honest_distribution(self) @ self.transition

    def points(self, ability: Floats, rng: np.random.Generator) -> Integers:
        """Turn standard-normal abilities into points."""
        honest = np.clip(np.rint(self.mean + self.sd * ability), 0, self.maximum).astype(np.int64)
        if not self.bounds:
            return honest
        nearest = np.searchsorted(self.bounds, honest, side="right")
        target = np.append(self.bounds, self.maximum)[nearest]
        is_moved = rng.random(len(honest)) > self.transition[honest, honest]
        return np.where(is_moved, target, honest)


def honest_distribution(model: ScoreModel) -> Floats:
    """Give the share of each score before the pull."""
    edges = norm.cdf((np.arange(model.maximum) + 0.5 - model.mean) / model.sd)
    return np.diff(np.concatenate([[0.0], edges, [1.0]]))


def calibrate(target: ScoreTarget) -> ScoreModel:
    """Find the model whose distribution has the mean, the spread, the spikes and the share of 2 of the target."""
    mean, sd = target.maximum * target.mean_pct / 100, target.maximum * target.sd_pct / 100
    share = min((target.between_sd_pct / target.sd_pct) ** 2, 0.5)
    model = ScoreModel(target.maximum, mean, sd, share)
    for _ in range(ROUNDS):
        model = _with_pulls(model, target)
        got_mean, got_sd = _moments(model.distribution())
        model = replace(model, mean=model.mean + mean - got_mean, sd=model.sd * sd / got_sd)
    return _with_pulls(model, target)


def _with_pulls(model: ScoreModel, target: ScoreTarget) -> ScoreModel:
    if not target.spikes:
        return model
    honest = honest_distribution(model)
    pairs = [
        _pull(honest, low=low, bound=bound, spike=spike, share_below=share)
        for low, bound, spike, share in zip(
            (0, *target.bounds), target.bounds, target.spikes, _shares_between(target), strict=False
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
    kept: list[tuple[float, float, float]] = []
    for decay in DECAYS:
        weights = decay**reach
        moved_all = float(weights @ below)
        pull = (spike * below[0] - honest[bound]) / (moved_all + spike * below[0])
        pull = float(np.clip(pull, 0.0, 0.99))
        kept.append((abs(below.sum() - pull * moved_all - share_below), pull, float(decay)))
    _, pull, decay = min(kept)
    return pull, decay


def _moments(shares: Floats) -> tuple[float, float]:
    scores = np.arange(len(shares))
    mean = float(shares @ scores)
    return mean, float(np.sqrt(shares @ (scores - mean) ** 2))


def cuts(marks_pct: tuple[float, ...]) -> Floats:
    """Give the bounds of 3, 4, 5 on a standard-normal scale that produce the shares of 2, 3, 4, 5."""
    below = np.cumsum(marks_pct[:3]) / np.sum(marks_pct)
    return norm.ppf(np.clip(below, 0.0005, 0.9995))


def marks(latent: Floats, bounds: Floats) -> Integers:
    """Cut latent values into marks 2 to 5."""
    return 2 + np.searchsorted(bounds, latent, side="right")
