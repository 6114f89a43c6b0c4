"""Two replicas are said of one device: where the copies are, and the message. No sum, which would not end."""


def test_one_device_has_both_copies(snippet, stdout):
    assert snippet.message == (
        "Virtual devices cannot be modified after being initialized"
    )
    assert stdout.splitlines() == [
        "devices: 1",
        "replicas: 2",
        "a copy on CPU:0",
        "a copy on CPU:0",
        f"RuntimeError: {snippet.message}",
    ]
