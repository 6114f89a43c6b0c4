"""The printed losses against the closed form: each update takes a fifth of the distance to one."""

import numpy as np


def test_stops_at_the_first_loss_below_the_limit(snippet, stdout):
    # The gradient of (w - 1)^2 is 2 (w - 1), and the rate is 0.1.
    distance = 0.8 ** np.arange(20)
    losses = distance**2
    last = int(np.argmax(losses < 0.1))
    assert stdout.splitlines() == [
        f"epoch {epoch}: loss {losses[epoch]:.3f}, weight {1 - distance[epoch + 1]:.3f}"
        for epoch in range(last + 1)
    ]
    assert int(snippet.model.optimizer.iterations) == last + 1


def test_the_limit_decides(snippet):
    snippet.layer.kernel.assign([[0.0]])
    stop = snippet.StopBelow(limit=0.5)
    history = snippet.model.fit(
        snippet.data, epochs=100, callbacks=[stop], shuffle=False, verbose=0
    ).history
    # 1, 0.64, 0.41
    assert len(history["loss"]) == 3
