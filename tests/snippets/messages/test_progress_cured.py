"""The batches against quotients that are rounded up."""


def test_counts(snippet):
    assert (snippet.batches, snippet.last) == (1719, 55_000 % 32)
    assert snippet.sizes == [32] * (55_000 // 32) + [55_000 % 32]
    assert len(snippet.hundred) == 550


def test_prints(stdout):
    *counts, _, _, _, _ = stdout.splitlines()
    assert counts == [
        "1719 batches, 24 samples in the last one",
        "1719 batches, 55000 samples",
        "550 batches of 100",
    ]


def test_forecast(stdout):
    forecast = {32: 1719, 64: 860, 100: 550, 128: 430}
    for (size, steps), line in zip(
        forecast.items(), stdout.splitlines()[-4:], strict=True
    ):
        assert steps - 1 < 55_000 / size <= steps
        assert line == f"batch_size={size}: {steps}/{steps}"
