"""Each metric against a share that is counted by hand: in quarters, which float32 holds exactly."""

import numpy as np

Y = np.array([0, 0, 1, 1])
Z = np.array([-2, -1, 0.3, 3])
SCORES = np.array([[0.1, 0.2, 0.7], [0.1, 0.6, 0.3], [0.3, 0.5, 0.2], [0.5, 0.4, 0.1]])
LABELS = np.array([2, 1, 0, 1])


def test_one_logit(snippet):
    assert float(snippet.share) == np.mean((Z > 0) == Y) == 1
    assert snippet.binary == {
        "BinaryAccuracy(), logits": np.mean((Z > 0.5) == Y),
        "threshold=0.0, logits": 1,
        "BinaryAccuracy(), sigmoid": np.mean((1 / (1 + np.exp(-Z)) > 0.5) == Y),
        "Accuracy(), sigmoid": np.mean(1 / (1 + np.exp(-Z)) == Y),
        "Accuracy(), classes": 1,
    }


def test_several_classes(snippet):
    found = SCORES.argmax(axis=1)
    best = np.argsort(SCORES, axis=1)[:, -2:]
    assert snippet.several == {
        "Sparse": np.mean(found == LABELS),
        "Categorical, one-hot": np.mean(found == LABELS),
        "Categorical, numbers": np.mean(found == LABELS.argmax()),
        "Sparse top 2": np.mean([label in two for label, two in zip(LABELS, best, strict=True)]),
    }  # fmt: skip


def test_it_prints_each(stdout):
    assert [float(line.split()[-1]) for line in stdout.splitlines()] == [
        *(1, 0.75, 1, 1, 0, 1),
        *(0.5, 0.5, 0.25, 1),
    ]
