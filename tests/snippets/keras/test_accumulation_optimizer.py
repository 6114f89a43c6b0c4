"""When an update comes, by how much, and what is counted, against counts by hand."""


def test_every_fourth_call_subtracts_the_mean(snippet):
    mean = (1 + 2 + 3 + 6) / 4
    assert snippet.weights == [0, 0, 0, -mean, -mean, -mean]
    assert snippet.counts == [0, 0, 0, 1, 1, 1]


def test_the_schedule_is_given_the_number_of_calls_before(snippet):
    assert snippet.rates == [4 - 1, 8 - 1, 12 - 1]
    assert int(snippet.sgd.iterations) == 12 // 4


def test_fit_carries_the_rest_over(snippet):
    assert snippet.updates == [batches // 4 for batches in (5, 10, 15, 20)]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "gradient  1.0: w 0.0, iterations 0",
        "gradient  2.0: w 0.0, iterations 0",
        "gradient  3.0: w 0.0, iterations 0",
        "gradient  6.0: w -3.0, iterations 1",
        "gradient 10.0: w -3.0, iterations 1",
        "gradient 10.0: w -3.0, iterations 1",
        "call 4: rate 3.0, iterations 1",
        "call 8: rate 7.0, iterations 2",
        "call 12: rate 11.0, iterations 3",
        "batches 5, updates 1",
        "batches 10, updates 2",
        "batches 15, updates 3",
        "batches 20, updates 5",
    ]
