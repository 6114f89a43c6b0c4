"""What fit reports against gradient descent in NumPy."""

import numpy as np


def expected():
    rng = np.random.default_rng(0)
    x = rng.standard_normal((60, 20))
    y = x @ (rng.standard_normal((20, 1)) / np.sqrt(20)) + 0.5 * rng.standard_normal((60, 1))  # fmt: skip
    w, b = np.zeros((20, 1)), 0.0
    for _ in range(40):
        error = x[:30] @ w + b - y[:30]
        reported = {"mse": np.mean(error**2), "loss": np.mean(error**2) + 0.1 * np.sum(w**2)}  # fmt: skip
        w, b = w - 0.1 * (2 * x[:30].T @ error / 30 + 2 * 0.1 * w), b - 0.1 * 2 * error.mean()  # fmt: skip
    penalty = 0.1 * np.sum(w**2)
    after = np.mean((x[30:] @ w + b - y[30:]) ** 2)
    return reported | {"val_mse": after, "val_loss": after + penalty}, penalty


def test_reported_losses(snippet):
    reported, penalty = expected()
    assert set(snippet.reported) == set(reported)
    for name, loss in reported.items():
        # float32 against float64: 1e-6 was seen.
        np.testing.assert_allclose(snippet.reported[name], loss, rtol=1e-5, err_msg=name)  # fmt: skip
    np.testing.assert_allclose(snippet.penalty, penalty, rtol=1e-5)
    np.testing.assert_allclose(snippet.factor * snippet.squares, penalty, rtol=1e-5)


def test_prints(stdout):
    reported, penalty = expected()
    assert stdout.splitlines() == [
        *(
            f"{name:8}  {reported[name]:.4f}"
            for name in ("loss", "mse", "val_loss", "val_mse")
        ),
        f"model.losses         {penalty:.4f}",
        f"factor * sum of w^2  {penalty:.4f}",
    ]
