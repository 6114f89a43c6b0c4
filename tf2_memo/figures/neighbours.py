"""Words for one training among many whose settings differ in one step of one setting."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

CLEARLY = 0.05  # a loss is clearly below another one when it is lower by more than this part of it

Place = tuple[int, ...]


def neighbours(place: Place, shape: Place) -> list[Place]:
    """Return the places of a grid that are one step away along one axis."""
    found = []
    for axis, size in enumerate(shape):
        for step in (-1, 1):
            index = place[axis] + step
            if 0 <= index < size:
                found.append((*place[:axis], index, *place[axis + 1 :]))
    return found


def lower_neighbours(ends: np.ndarray, place: Place) -> list[Place]:
    """Return the neighbours of a run that ended lower, the lowest first.

    `ends[place]` is the last loss of the run at a place of the grid, infinite for a loss that grew.
    """
    lower = [other for other in neighbours(place, ends.shape) if ends[other] < ends[place]]  # fmt: skip
    return sorted(lower, key=lambda other: ends[other])


def course(losses: Sequence[float], levels: Mapping[str, float]) -> str:
    """Say in a sentence or two how a training went.

    `losses[k]` is the loss after k epochs. `levels` names losses that a training is measured by, the highest first, as
    in the middle of a sentence: {"predicting zero": 1.5}. A loss counts as clearly below a level when it is lower by
    more than 5 % of it. Where a loss grows, rounding decides how far, so no sentence says that. Raises ValueError when
    there is no epoch.
    """
    epochs = len(losses) - 1
    if epochs < 1:
        raise ValueError("expected the losses before the first epoch and after it")
    when = f"after {_epochs(epochs)}"
    if not losses[-1] < losses[0]:
        return (
            f"The loss grew: {when} it is higher than at the start, where it was {losses[0]:.3g}, "
            "or not a finite number any more."
        )
    reached = [name for name, level in levels.items() if losses[-1] < (1 - CLEARLY) * level]  # fmt: skip
    missed = [name for name in levels if name not in reached]
    where = f", clearly below that of {reached[-1]}" if reached else ""
    if missed:
        where += f",{' but' * bool(reached)} not clearly below that of {missed[0]}"
    rises = sum(after > before for before, after in pairwise(losses))
    falls = sum(after < before for before, after in pairwise(losses))
    way = "fell in every epoch" if falls == epochs else f"rose in {rises} of {_epochs(epochs)}"  # fmt: skip
    return f"The loss {when} is {losses[-1]:.3g}{where}. It {way}."


def beside(
    ends: np.ndarray, place: Place, settings: Mapping[str, Sequence[object]]
) -> str:
    """Say how many neighbours of a run ended lower, and which of them ended lowest.

    `settings` has for each axis of `ends` its name and what its places stand for. Raises ValueError when a run has no
    neighbour.
    """
    count = len(neighbours(place, ends.shape))
    if not count:
        raise ValueError("expected a grid of more than one run")
    lower = lower_neighbours(ends, place)
    if not lower:
        return f"None of its {count} neighbours ended lower."
    best = lower[0]
    (axis,) = (axis for axis, index in enumerate(best) if index != place[axis])
    name = list(settings)[axis]
    return (
        f"{len(lower)} of its {count} neighbours ended lower, the lowest at {ends[best]:.3g} "
        f"with the {name} {settings[name][best[axis]]}."
    )


def _epochs(count: int) -> str:
    return f"{count} epoch{'s' * (count != 1)}"
