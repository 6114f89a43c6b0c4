"""A kernel that decays, a bias that does not, and a sum of squares."""


def test_only_the_kernel_decays(snippet):
    assert abs(float(snippet.kernel) - (1 - 0.01 * 1.0)) < 1e-7  # float32
    assert float(snippet.bias) == 1


def test_the_penalty_is_the_sum_of_squares_times_its_argument(snippet, stdout):
    assert float(snippet.penalty) == 0.5 * (1**2 + 2**2)
    assert stdout == "kernel 0.990, bias 1.000\nL2(0.5) of 1 and 2: 2.5\n"
