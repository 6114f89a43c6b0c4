"""Each question to a model that was never built fails, and says that it was not built or called."""

import re

ANSWERS = {
    "load_weights": "ValueError: You are loading weights into a model that has not yet been built. ",
    "export": "ValueError: The model provided has not yet been built. ",
    "count_params": "ValueError: You tried to call `count_params` on layer 'sequential', but the layer isn't built. ",
    "kernel": "AttributeError: You must build the layer before accessing `kernel`.",
    "inputs": "AttributeError: Sequential model 'sequential' has no defined inputs yet.",
    "output": "AttributeError: The layer sequential has never been called and thus has no defined output.",
}


def test_each_answer(stdout):
    text = re.sub(r"sequential_\d+", "sequential", stdout).replace("\n    ", " ")
    answers = dict(line.split(": ", 1) for line in text.splitlines())
    assert list(answers) == list(ANSWERS)
    for name, answer in answers.items():
        assert answer.startswith(ANSWERS[name])
