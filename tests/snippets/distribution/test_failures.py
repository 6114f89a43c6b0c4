"""What each limit ends. That no process is left, the fixture looks at."""

import signal


def test_a_worker_alone_is_ended_by_its_limit(snippet):
    assert snippet.ended_by == signal.SIGALRM


def test_the_other_worker_is_told(snippet):
    (sums, *error, seconds) = snippet.reports[1]
    assert sums == [2.0, 2.0]
    assert error == [
        "DeadlineExceededError",
        "Collective has timed out during execution.",
    ]
    assert seconds > 2.5  # not before its limit of 3 s
    (sums, *error, _) = snippet.reports[0]
    assert sums == [2.0, 2.0]
    assert error == ["UnavailableError", "Collective ops is aborted by"]


def test_prints(stdout):
    assert stdout.splitlines() == [
        "worker 0 alone: ended by SIGALRM",
        "sums with both workers: 2.0 2.0",
        "without worker 1: DeadlineExceededError: Collective has timed out during execution.",
        "sums with both workers: 2.0 2.0",
        "without worker 0: UnavailableError: Collective ops is aborted by",
        "without TF_CONFIG: 1 replica",
    ]
