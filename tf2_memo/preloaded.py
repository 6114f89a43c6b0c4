"""What every program finds already imported.

It only imports. Once TensorFlow has run an operation, its threads make forking unsafe. Where an import fails, it fails again
in the first program that needs it, which then has a file and a line to name.
"""

from contextlib import suppress

with suppress(Exception):
    import tensorflow as tf

    import tf2_memo.figures  # noqa: F401 - for the pages' follow-up blocks

    tf.keras.layers  # noqa: B018 - tf.keras loads Keras when it is first used
