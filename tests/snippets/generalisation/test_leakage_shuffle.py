"""Who changes sides, by the sets that each epoch saw."""


def test_without_reshuffling_the_sides_stay(snippet):
    (trained, checked), *others = snippet.seen[False]
    assert trained | checked == set(range(10))
    assert (len(trained), len(checked)) == (7, 3)
    assert others == [(trained, checked)] * 2


def test_with_reshuffling_samples_change_sides(snippet):
    epochs = snippet.seen[True]
    assert [(len(t), len(c)) for t, c in epochs] == [(7, 3)] * 3
    trained = set().union(*(t for t, _ in epochs))
    assert trained & set().union(*(c for _, c in epochs))
    assert len({tuple(sorted(c)) for _, c in epochs}) > 1


def test_prints_the_validation_samples(snippet, stdout):
    rows = []
    for reshuffle in (True, False):
        rows.append(f"reshuffle_each_iteration={reshuffle}")
        for epoch, (_, checked) in enumerate(snippet.seen[reshuffle], start=1):
            rows.append(f"  epoch {epoch}: validation {sorted(checked)}")
    assert stdout.splitlines() == rows
