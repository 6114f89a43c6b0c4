"""What optimizers keep for a layer of 1000 by 100 weights and 100 biases."""


def test_each_keeps_its_numbers(snippet):
    weights = 1000 * 100 + 100
    assert snippet.kept == {"SGD": 0, "momentum": weights, "Adam": 2 * weights}


def test_prints_names_and_shapes(stdout):
    both = ["    iteration ()", "    learning_rate ()"]
    assert stdout.splitlines() == [
        "SGD:",
        *both,
        "    numbers: 0",
        "momentum:",
        *both,
        "    kernel_0_momentum (1000, 100)",
        "    bias_0_momentum (100,)",
        "    numbers: 100100",
        "Adam:",
        *both,
        "    kernel_0_momentum (1000, 100)",
        "    kernel_0_velocity (1000, 100)",
        "    bias_0_momentum (100,)",
        "    bias_0_velocity (100,)",
        "    numbers: 200200",
    ]
